namespace DeitGen.Randomness;

/// <summary>
/// What random numbers are drawn for. The number is a word of the counter, so two purposes never share a draw.
/// Append only: a changed number changes every trained network.
/// </summary>
public static class Purposes
{
    /// <summary>Initial values; position = the key's hash.</summary>
    public const uint Initialization = 1;

    /// <summary>The order of the samples of an epoch.</summary>
    public const uint Order = 2;

    /// <summary>Where a sample is cropped.</summary>
    public const uint Crop = 3;

    /// <summary>Whether a sample is mirrored.</summary>
    public const uint Flip = 4;

    /// <summary>Where a sample is erased, and with what.</summary>
    public const uint Erasing = 5;

    /// <summary>Mixup and CutMix of a batch.</summary>
    public const uint Mixing = 6;

    /// <summary>Which residual branches a step drops.</summary>
    public const uint DropPath = 7;

    /// <summary>Which activations a step drops.</summary>
    public const uint Dropout = 8;

    /// <summary>Colour changes of a sample.</summary>
    public const uint Color = 9;

    /// <summary>Which operations of an augmentation policy act on a sample.</summary>
    public const uint Policy = 10;

    /// <summary>Noise on the learning rate of an epoch.</summary>
    public const uint LearningRateNoise = 11;

    /// <summary>By which filter a sample is resized.</summary>
    public const uint Filter = 12;
}
