namespace DeitGen.Training;

/// <summary>A linear rise of the learning rate.</summary>
/// <param name="Epochs">Its length; 0 for none.</param>
/// <param name="Start">The rate at t = 0.</param>
/// <param name="IsPrefix">Whether the schedule begins at its end; else it runs on beneath.</param>
internal readonly record struct WarmUp(int Epochs = 0, double Start = 0, bool IsPrefix = false)
{
    /// <summary>The rate of an epoch of it.</summary>
    public double Rate(long t, double peak) => Start + t * ((peak - Start) / Epochs);
}
