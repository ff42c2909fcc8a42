using DeitGen.Data.Loading;

namespace DeitGen.Support;

/// <summary>Batches made on the test's own thread.</summary>
internal static class BatchMakers
{
    /// <summary>Makes the batch of a step, a piece after the other.</summary>
    public static BatchBuffer Fill(this IBatchMaker maker, long step, BatchBuffer? into = null)
    {
        var buffer = into ?? maker.NewBuffer();
        using var worker = maker.NewWorker();
        for (var piece = 0; piece < maker.Pieces(step); piece++)
            worker.Make(step, piece, buffer);
        return buffer;
    }
}
