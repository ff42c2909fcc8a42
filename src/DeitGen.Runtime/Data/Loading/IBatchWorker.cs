namespace DeitGen.Data.Loading;

/// <summary>Makes pieces of batches on a thread of its own.</summary>
internal interface IBatchWorker : IDisposable
{
    /// <summary>Writes a piece's images and labels: a function of (seed, step, piece) alone.</summary>
    void Make(long step, int piece, BatchBuffer buffer);
}
