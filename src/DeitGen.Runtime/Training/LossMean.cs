namespace DeitGen.Training;

/// <summary>A mean loss over batches of different sizes.</summary>
/// <param name="isByBatch">Whether every batch counts as one, as in the reference; else every image does.</param>
internal sealed class LossMean(bool isByBatch)
{
    private double sum;
    private double weights;

    /// <summary>The mean.</summary>
    public double Value => sum / weights;

    /// <summary>Adds a batch: its summed loss and its images.</summary>
    public void Add(double loss, long images)
    {
        sum += isByBatch ? loss / images : loss;
        weights += isByBatch ? 1 : images;
    }
}
