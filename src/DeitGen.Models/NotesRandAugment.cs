namespace DeitGen.Models;

/// <summary>
/// DeiT-Ti under a stronger policy, typed: 13 operations (DeiT's without Invert and SolarizeAdd, as AugMix has them), of which
/// each image draws 6.
/// </summary>
[DerivedFrom<DeitTiny>]
[RandAugment(
    Layers = 6,
    Operations = [
        Op.AutoContrast,
        Op.Equalize,
        Op.Rotate,
        Op.Posterize,
        Op.Solarize,
        Op.Color,
        Op.Contrast,
        Op.Brightness,
        Op.Sharpness,
        Op.ShearX,
        Op.ShearY,
        Op.TranslateXRelative,
        Op.TranslateYRelative,
    ]
)]
public sealed partial class NotesRandAugment;
