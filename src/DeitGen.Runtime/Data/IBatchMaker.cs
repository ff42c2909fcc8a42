namespace DeitGen.Data;

/// <summary>What prepares the batches of a training set. Called by several threads at once, each with a buffer of its own.</summary>
internal interface IBatchMaker
{
    /// <summary>A buffer of the right size.</summary>
    BatchBuffer NewBuffer();

    /// <summary>Overwrites <paramref name="buffer"/> with the batch of a step: a function of (seed, step) alone.</summary>
    void Fill(long step, BatchBuffer buffer);
}
