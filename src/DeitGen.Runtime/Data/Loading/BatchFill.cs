using System.Runtime.ExceptionServices;

namespace DeitGen.Data.Loading;

/// <summary>One batch under way: its pieces are handed out by a counter, each to one thread, and the last to be done makes it ready.</summary>
/// <param name="buffer">Where it is made.</param>
/// <param name="step">Its step.</param>
/// <param name="pieces">Its pieces.</param>
internal sealed class BatchFill(BatchBuffer buffer, long step, int pieces)
{
    private readonly Lock gate = new();
    private int taken;
    private int done;
    private (int Piece, ExceptionDispatchInfo Info)? failure;
    private volatile bool stale;

    public long Step => step;

    public BatchBuffer Buffer => buffer;

    /// <summary>Whether every piece is done; set and read under the source's gate.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whether nobody wants it any more: the pieces that are left are passed over.</summary>
    public bool IsStale
    {
        get => stale;
        set => stale = value;
    }

    /// <summary>Takes a piece; false when all are taken.</summary>
    public bool TryTake(out int piece) => (piece = Interlocked.Increment(ref taken) - 1) < pieces;

    /// <summary>Makes a piece and says whether it was the last.</summary>
    public bool Make(int piece, IBatchWorker worker)
    {
        try
        {
            if (!stale)
                worker.Make(step, piece, buffer);
        }
        catch (Exception thrown) // a thread must not end with the program: whoever asks for the batch is told
        {
            Keep(piece, thrown);
        }
        return Interlocked.Increment(ref done) == pieces;
    }

    /// <summary>Throws what went wrong, if something did.</summary>
    public void ThrowFailure() => failure?.Info.Throw();

    /// <summary>The first piece's failure is told, whichever thread was faster.</summary>
    private void Keep(int piece, Exception thrown)
    {
        lock (gate)
            if (failure is not { } other || piece < other.Piece)
                failure = (piece, ExceptionDispatchInfo.Capture(thrown));
    }
}
