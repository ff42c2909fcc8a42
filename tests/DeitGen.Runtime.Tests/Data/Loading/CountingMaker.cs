namespace DeitGen.Data.Loading;

/// <summary>Batches of one-pixel images that hold the number of their step.</summary>
internal sealed class CountingMaker : IBatchMaker, IBatchWorker
{
    private int made;

    public int Size { get; init; } = 4;

    public long Broken { get; init; } = -1;

    public int Pause { get; init; }

    public Barrier? Meet { get; init; }

    public int Made => Volatile.Read(ref made);

    public int Buffers { get; private set; }

    public BatchBuffer NewBuffer()
    {
        Buffers++;
        return new(Size, channels: 1, imageSize: 1);
    }

    public IBatchWorker NewWorker() => this;

    public int Images(long step) => Size;

    public int Pieces(long step) => Size;

    public void Make(long step, int piece, BatchBuffer buffer)
    {
        if (step == Broken)
            throw new IOException($"step {step}, piece {piece}");
        Meet?.SignalAndWait(TimeSpan.FromSeconds(20));
        Thread.Sleep(Pause);
        buffer.Image(piece)[0] = step;
        Interlocked.Increment(ref made);
    }

    public void Dispose() { }
}
