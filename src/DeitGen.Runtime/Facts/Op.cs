namespace DeitGen;

/// <summary>An image operation of RandAugment and AutoAugment (section B9 of the reference notes).</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Op
{
    /// <summary>Stretches each channel to the full range.</summary>
    AutoContrast,

    /// <summary>Equalises the histogram of each channel.</summary>
    Equalize,

    /// <summary>255 minus the value.</summary>
    Invert,

    /// <summary>Rotates by up to 30 degrees.</summary>
    Rotate,

    /// <summary>Keeps the upper bits; fewer at low magnitude.</summary>
    Posterize,

    /// <summary>Keeps the upper bits; fewer at high magnitude.</summary>
    PosterizeIncreasing,

    /// <summary>Keeps 4 to 8 bits, as AutoAugment has it.</summary>
    PosterizeOriginal,

    /// <summary>Inverts values above a threshold that rises with the magnitude.</summary>
    Solarize,

    /// <summary>Inverts values above a threshold that falls with the magnitude.</summary>
    SolarizeIncreasing,

    /// <summary>Adds to values below 128.</summary>
    SolarizeAdd,

    /// <summary>Blends with the grey image.</summary>
    Color,

    /// <summary>Blends with the mean grey.</summary>
    Contrast,

    /// <summary>Blends with black.</summary>
    Brightness,

    /// <summary>Blends with the smoothed image.</summary>
    Sharpness,

    /// <summary>Shears along x.</summary>
    ShearX,

    /// <summary>Shears along y.</summary>
    ShearY,

    /// <summary>Shifts along x by pixels.</summary>
    TranslateX,

    /// <summary>Shifts along y by pixels.</summary>
    TranslateY,

    /// <summary>Shifts along x by a share of the width.</summary>
    TranslateXRelative,

    /// <summary>Shifts along y by a share of the height.</summary>
    TranslateYRelative,
}
