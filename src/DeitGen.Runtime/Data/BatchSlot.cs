using System.Runtime.ExceptionServices;

namespace DeitGen.Data;

/// <summary>A buffer of a <see cref="PrefetchingBatchSource"/> and what is in it; guarded by the source's gate.</summary>
internal sealed class BatchSlot(BatchBuffer buffer)
{
    public BatchBuffer Buffer { get; } = buffer;

    public SlotState State { get; set; }

    /// <summary>What went wrong while it was filled.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }
}
