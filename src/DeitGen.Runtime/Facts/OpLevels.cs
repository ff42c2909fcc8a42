namespace DeitGen.Facts;

/// <summary>
/// The levels of every operation (auto_augment.py of timm 0.3.2; section B9 of the reference notes): the one table from
/// which the compiler takes the formulas it writes out.
/// </summary>
internal static class OpLevels
{
    /// <summary>The largest magnitude; larger ones are clipped to it.</summary>
    public const double Limit = 10;

    /// <summary>The largest share of the image's side by which a translation moves it.</summary>
    public const double TranslateShare = 0.45;

    /// <summary>The largest translation in pixels: AutoAugment's absolute ones.</summary>
    /// <param name="imageSize">Height and width.</param>
    public static int TranslatePixels(int imageSize) => (int)(imageSize * TranslateShare);

    /// <summary>How an operation's argument follows from the magnitude.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="increasing">Whether those with two forms take the one that grows stronger with the magnitude.</param>
    /// <param name="pixels">The largest absolute translation.</param>
    public static OpLevel Of(Op operation, bool increasing, double pixels) =>
        operation switch
        {
            Op.Rotate => new(30, IsSigned: true), // degrees
            Op.Posterize when !increasing => new(4, IsWhole: true), // bits kept; 0 below magnitude 2.5
            Op.Posterize or Op.PosterizeIncreasing => new(4, Base: 4, Falls: true, IsWhole: true),
            Op.PosterizeOriginal => new(4, Base: 4, IsWhole: true),
            Op.Solarize when !increasing => new(256, IsWhole: true), // the threshold
            Op.Solarize or Op.SolarizeIncreasing => new(256, Base: 256, Falls: true, IsWhole: true),
            Op.SolarizeAdd => new(110, IsWhole: true),
            Op.Color or Op.Contrast or Op.Brightness or Op.Sharpness => increasing
                ? new(0.9, Base: 1, IsSigned: true)
                : new(1.8, Base: 0.1),
            Op.ShearX or Op.ShearY => new(0.3, IsSigned: true),
            Op.TranslateX or Op.TranslateY => new(pixels, IsSigned: true),
            Op.TranslateXRelative or Op.TranslateYRelative => new(TranslateShare, IsSigned: true),
            _ => default, // AutoContrast, Equalize, Invert
        };
}
