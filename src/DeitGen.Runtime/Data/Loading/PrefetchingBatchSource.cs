using System.Diagnostics;
using DeitGen.Training;

namespace DeitGen.Data.Loading;

/// <summary>
/// Prepares the coming batches on threads of its own, while the network learns from this one. Three buffers are used in turn: one is
/// read, one is ready, one is filled; when none is free the threads wait. All threads work on the same batch, an image at a time, so
/// that the first one is soon there. Who makes a piece does not matter, since a piece is a function of (seed, step).
/// </summary>
internal sealed class PrefetchingBatchSource : IBatchSource, IDisposable
{
    private const int Buffers = 3;

    private readonly IBatchMaker maker;
    private readonly BatchBuffer[] buffers;
    private readonly BatchFill?[] fills = new BatchFill?[Buffers]; // null: the buffer is free
    private readonly Thread[] threads;
    private readonly object gate = new();
    private BatchFill? open; // whose pieces are handed out
    private BatchFill? lent; // what the caller reads
    private long wanted; // the step that is likely asked for next
    private long next; // the step to open next
    private bool closing;

    /// <summary>Starts the threads; they begin with step 0.</summary>
    /// <param name="maker">What prepares a batch.</param>
    /// <param name="workers">Threads; at least 1.</param>
    public PrefetchingBatchSource(IBatchMaker maker, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        this.maker = maker;
        buffers = [.. Enumerable.Range(0, Buffers).Select(_ => maker.NewBuffer())];
        threads = [.. Enumerable.Range(1, workers).Select(Start)];
    }

    /// <summary>How long <see cref="At"/> has waited for batches that were not ready.</summary>
    public TimeSpan Waited { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The source is closed.</exception>
    public Batch At(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing, this);
            Return();
            if (step != wanted)
                Restart(step);
            lent = Await(step);
            wanted = step + 1;
        }
        lent.ThrowFailure();
        return lent.Buffer.View(maker.Images(step));
    }

    /// <summary>Lets the threads finish their piece and end.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (closing)
                return;
            closing = true;
            Monitor.PulseAll(gate);
        }
        foreach (var thread in threads)
            thread.Join();
        foreach (var buffer in buffers)
            buffer.Dispose();
    }

    private Thread Start(int number)
    {
        var worker = maker.NewWorker();
        var thread = new Thread(() => Work(worker)) { IsBackground = true };
        thread.Name = $"batches {number}";
        thread.Start();
        return thread;
    }

    private void Work(IBatchWorker worker)
    {
        using (worker)
            for (var fill = Next(null); fill is not null; fill = Next(fill))
                while (fill.TryTake(out var piece))
                    if (fill.Make(piece, worker))
                        Finish(fill);
    }

    /// <summary>Waits for a batch with pieces to take, and opens one where there is a free buffer; null when the source closes.</summary>
    private BatchFill? Next(BatchFill? exhausted)
    {
        lock (gate)
        {
            while (!closing)
            {
                if (open != exhausted)
                    return open; // another thread has opened it
                if (fills[next % Buffers] is null)
                    return open = Open(next++);
                Monitor.Wait(gate);
            }
            return null;
        }
    }

    private BatchFill Open(long step)
    {
        var place = step % Buffers;
        var pieces = maker.Pieces(step);
        var fill = new BatchFill(buffers[place], step, pieces) { IsReady = pieces == 0 };
        fills[place] = fill;
        Monitor.PulseAll(gate);
        return fill;
    }

    private void Finish(BatchFill fill)
    {
        lock (gate)
        {
            fill.IsReady = true;
            if (fill.IsStale)
                Free(fill);
            Monitor.PulseAll(gate);
        }
    }

    private BatchFill Await(long step)
    {
        var since = Stopwatch.GetTimestamp();
        while (fills[step % Buffers] is not { IsReady: true } fill || fill.Step != step)
        {
            Monitor.Wait(gate);
            ObjectDisposedException.ThrowIf(closing, this);
        }
        Waited += Stopwatch.GetElapsedTime(since);
        return fills[step % Buffers]!;
    }

    /// <summary>Takes the last batch back; its buffer may be filled again.</summary>
    private void Return()
    {
        if (lent is null)
            return;
        Free(lent);
        lent = null;
        Monitor.PulseAll(gate);
    }

    /// <summary>Goes on from another step; what is under way for others is let go.</summary>
    private void Restart(long step)
    {
        (wanted, next) = (step, step);
        foreach (var fill in fills)
            if (fill is { IsReady: true })
                Free(fill);
            else if (fill is not null)
                fill.IsStale = true;
        Monitor.PulseAll(gate);
    }

    private void Free(BatchFill fill) => fills[fill.Step % Buffers] = null;
}
