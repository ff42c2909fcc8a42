using System.Diagnostics;
using System.Runtime.ExceptionServices;
using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>
/// Prepares the coming batches on threads of its own, while the network learns from this one. Its buffers are few and fixed: when all
/// are full the threads wait. Which thread fills a batch does not matter, since a batch is a function of (seed, step).
/// </summary>
/// <remarks>Steps are usually asked for in order; any other step makes the threads start again from there. One reader at a time.</remarks>
internal sealed class PrefetchingBatchSource : IBatchSource, IDisposable
{
    private readonly IBatchMaker maker;
    private readonly BatchSlot[] slots; // step s has slot s mod length
    private readonly Thread[] threads;
    private readonly object gate = new();
    private long wanted; // the step that is read next; slots hold it and those after it
    private long next; // the step that a thread takes up next
    private bool closing;

    /// <summary>Starts to prepare the batches from step 0 on.</summary>
    /// <param name="maker">What fills a batch.</param>
    /// <param name="workers">Threads; at least 1. Two more buffers than threads keep them busy while a batch is copied.</param>
    public PrefetchingBatchSource(IBatchMaker maker, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        this.maker = maker;
        slots = [.. Enumerable.Range(0, workers + 2).Select(_ => new BatchSlot(maker.NewBuffer()))];
        threads = [.. Enumerable.Range(1, workers).Select(Start)];
    }

    /// <summary>How long <see cref="At"/> has waited for batches that were not ready.</summary>
    public TimeSpan Waited { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The source is closed.</exception>
    public Batch At(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var slot = Await(step);
        try
        {
            slot.Failure?.Throw();
            return BatchTensors.Copy(slot.Buffer, slot.Buffer.Labels.Length);
        }
        finally
        {
            lock (gate)
            {
                slot.State = SlotState.Empty;
                wanted = step + 1;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Lets the threads finish their batch and end.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closing = true;
            Monitor.PulseAll(gate);
        }
        foreach (var thread in threads)
            thread.Join();
    }

    private Thread Start(int number)
    {
        var thread = new Thread(Work) { IsBackground = true, Name = $"batches {number}" };
        thread.Start();
        return thread;
    }

    private BatchSlot Await(long step)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing, this);
            if (step != wanted)
                Restart(step);
            var slot = slots[step % slots.Length];
            var since = Stopwatch.GetTimestamp();
            while (slot.State != SlotState.Ready)
            {
                Monitor.Wait(gate);
                ObjectDisposedException.ThrowIf(closing, this);
            }
            Waited += Stopwatch.GetElapsedTime(since);
            return slot;
        }
    }

    private void Restart(long step)
    {
        (wanted, next) = (step, step);
        foreach (var slot in slots)
            slot.State = slot.State is SlotState.Filling or SlotState.Stale
                ? SlotState.Stale
                : SlotState.Empty;
        Monitor.PulseAll(gate);
    }

    private void Work()
    {
        while (Take() is var (slot, step))
        {
            var failure = Fill(slot.Buffer, step);
            lock (gate)
            {
                slot.Failure = failure;
                slot.State = slot.State == SlotState.Stale ? SlotState.Empty : SlotState.Ready;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Waits for an empty slot and takes up the next step; null when the source closes.</summary>
    private (BatchSlot Slot, long Step)? Take()
    {
        lock (gate)
        {
            while (!closing)
            {
                var slot = slots[next % slots.Length];
                if (next < wanted + slots.Length && slot.State == SlotState.Empty)
                {
                    slot.State = SlotState.Filling;
                    return (slot, next++);
                }
                Monitor.Wait(gate);
            }
            return null;
        }
    }

    // A thread must not end with the program: what went wrong is told to whoever asks for the batch.
    private ExceptionDispatchInfo? Fill(BatchBuffer buffer, long step)
    {
        try
        {
            maker.Fill(step, buffer);
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}
