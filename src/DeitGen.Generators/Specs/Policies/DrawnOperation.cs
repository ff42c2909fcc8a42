namespace DeitGen.Generators.Specs.Policies;

/// <summary>An operation that RandAugment may draw, and its weight; 0 where all are as likely.</summary>
internal sealed record DrawnOperation(Op Op, double Weight)
{
    /// <summary>The fifteen of the reference, in its order, all as likely.</summary>
    public static IEnumerable<DrawnOperation> AllAsLikely =>
        Fifteen.Select(o => o with { Weight = 0 });

    /// <summary>The fifteen of the reference, in its order, with the weights of its set 0.</summary>
    public static IReadOnlyList<DrawnOperation> Fifteen { get; } =
    [
        new(Op.AutoContrast, 0.025),
        new(Op.Equalize, 0.005),
        new(Op.Invert, 0),
        new(Op.Rotate, 0.3),
        new(Op.Posterize, 0),
        new(Op.Solarize, 0.005),
        new(Op.SolarizeAdd, 0.005),
        new(Op.Color, 0.025),
        new(Op.Contrast, 0.005),
        new(Op.Brightness, 0.005),
        new(Op.Sharpness, 0.025),
        new(Op.ShearX, 0.2),
        new(Op.ShearY, 0.2),
        new(Op.TranslateXRelative, 0.1),
        new(Op.TranslateYRelative, 0.1),
    ];
}
