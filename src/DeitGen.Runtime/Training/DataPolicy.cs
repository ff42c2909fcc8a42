namespace DeitGen.Training;

/// <summary>How images of 32 pixels or fewer are varied: the part of a spec's augmentation that the loader acts on.</summary>
public sealed record DataPolicy
{
    /// <summary>Zero pixels around an image before its random crop.</summary>
    public int CropPadding { get; init; }

    /// <summary>Probability of a horizontal flip.</summary>
    public double HorizontalFlip { get; init; }

    /// <summary>Probability of random erasing.</summary>
    public double RandomErasing { get; init; }

    /// <summary>What erased boxes are filled with.</summary>
    public ErasingMode ErasingMode { get; init; }

    /// <summary>Boxes erased in an image.</summary>
    public int ErasingCount { get; init; } = 1;

    /// <summary>Copies of an image that follow each other in an epoch's order.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Mean per channel, of values in [0, 1].</summary>
    public IReadOnlyList<double> Mean { get; init; } = [];

    /// <summary>Standard deviation per channel, of values in [0, 1].</summary>
    public IReadOnlyList<double> StdDev { get; init; } = [];
}
