using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs.Policies;

/// <summary>
/// The learned policies for ImageNet (Cubuk et al. 2019, Table 9, and the variant of TPU's models), as timm 0.3.2 has them: two
/// operations each, with probability and magnitude. Colour and solarize take their first form throughout.
/// </summary>
internal static class AutoAugmentTables
{
    private static readonly SubPolicySpec[] Original =
    [
        Of(Op.PosterizeOriginal, 0.4, 8, Op.Rotate, 0.6, 9),
        Of(Op.Solarize, 0.6, 5, Op.AutoContrast, 0.6, 5),
        Of(Op.Equalize, 0.8, 8, Op.Equalize, 0.6, 3),
        Of(Op.PosterizeOriginal, 0.6, 7, Op.PosterizeOriginal, 0.6, 6),
        Of(Op.Equalize, 0.4, 7, Op.Solarize, 0.2, 4),
        Of(Op.Equalize, 0.4, 4, Op.Rotate, 0.8, 8),
        Of(Op.Solarize, 0.6, 3, Op.Equalize, 0.6, 7),
        Of(Op.PosterizeOriginal, 0.8, 5, Op.Equalize, 1, 2),
        Of(Op.Rotate, 0.2, 3, Op.Solarize, 0.6, 8),
        Of(Op.Equalize, 0.6, 8, Op.PosterizeOriginal, 0.4, 6),
        Of(Op.Rotate, 0.8, 8, Op.Color, 0.4, 0),
        Of(Op.Rotate, 0.4, 9, Op.Equalize, 0.6, 2),
        Of(Op.Equalize, 0, 7, Op.Equalize, 0.8, 8),
        Of(Op.Invert, 0.6, 4, Op.Equalize, 1, 8),
        Of(Op.Color, 0.6, 4, Op.Contrast, 1, 8),
        Of(Op.Rotate, 0.8, 8, Op.Color, 1, 2),
        Of(Op.Color, 0.8, 8, Op.Solarize, 0.8, 7),
        Of(Op.Sharpness, 0.4, 7, Op.Invert, 0.6, 8),
        Of(Op.ShearX, 0.6, 5, Op.Equalize, 1, 9),
        Of(Op.Color, 0.4, 0, Op.Equalize, 0.6, 3),
        Of(Op.Equalize, 0.4, 7, Op.Solarize, 0.2, 4),
        Of(Op.Solarize, 0.6, 5, Op.AutoContrast, 0.6, 5),
        Of(Op.Invert, 0.6, 4, Op.Equalize, 1, 8),
        Of(Op.Color, 0.6, 4, Op.Contrast, 1, 8),
        Of(Op.Equalize, 0.8, 8, Op.Equalize, 0.6, 3),
    ];

    private static readonly SubPolicySpec[] V0 =
    [
        Of(Op.Equalize, 0.8, 1, Op.ShearY, 0.8, 4),
        Of(Op.Color, 0.4, 9, Op.Equalize, 0.6, 3),
        Of(Op.Color, 0.4, 1, Op.Rotate, 0.6, 8),
        Of(Op.Solarize, 0.8, 3, Op.Equalize, 0.4, 7),
        Of(Op.Solarize, 0.4, 2, Op.Solarize, 0.6, 2),
        Of(Op.Color, 0.2, 0, Op.Equalize, 0.8, 8),
        Of(Op.Equalize, 0.4, 8, Op.SolarizeAdd, 0.8, 3),
        Of(Op.ShearX, 0.2, 9, Op.Rotate, 0.6, 8),
        Of(Op.Color, 0.6, 1, Op.Equalize, 1, 2),
        Of(Op.Invert, 0.4, 9, Op.Rotate, 0.6, 0),
        Of(Op.Equalize, 1, 9, Op.ShearY, 0.6, 3),
        Of(Op.Color, 0.4, 7, Op.Equalize, 0.6, 0),
        Of(Op.Posterize, 0.4, 6, Op.AutoContrast, 0.4, 7),
        Of(Op.Solarize, 0.6, 8, Op.Color, 0.6, 9),
        Of(Op.Solarize, 0.2, 4, Op.Rotate, 0.8, 9),
        Of(Op.Rotate, 1, 7, Op.TranslateYRelative, 0.8, 9),
        Of(Op.ShearX, 0, 0, Op.Solarize, 0.8, 4),
        Of(Op.ShearY, 0.8, 0, Op.Color, 0.6, 4),
        Of(Op.Color, 1, 0, Op.Rotate, 0.6, 2),
        Of(Op.Equalize, 0.8, 4, Op.Equalize, 0, 8),
        Of(Op.Equalize, 1, 4, Op.AutoContrast, 0.6, 2),
        Of(Op.ShearY, 0.4, 7, Op.SolarizeAdd, 0.6, 7),
        Of(Op.Posterize, 0.8, 2, Op.Solarize, 0.6, 10),
        Of(Op.Solarize, 0.6, 8, Op.Equalize, 0.6, 1),
        Of(Op.Color, 0.8, 6, Op.Rotate, 0.4, 5),
    ];

    /// <summary>The table of this name, if there is one; in those that end in r, posterize grows stronger with the magnitude.</summary>
    public static EquatableArray<SubPolicySpec>? Find(string name) =>
        name switch
        {
            "original" => Original.ToEquatable(),
            "originalr" => Original.Select(Increasing).ToEquatable(),
            "v0" => V0.ToEquatable(),
            "v0r" => V0.Select(Increasing).ToEquatable(),
            _ => null,
        };

    private static SubPolicySpec Of(
        Op first,
        double firstProbability,
        int firstMagnitude,
        Op second,
        double secondProbability,
        int secondMagnitude
    ) =>
        new(
            new(first, firstProbability, firstMagnitude),
            new(second, secondProbability, secondMagnitude)
        );

    private static SubPolicySpec Increasing(SubPolicySpec pair) =>
        new(Increasing(pair.First), Increasing(pair.Second));

    private static OperationStep Increasing(OperationStep step) =>
        step.Op is Op.Posterize or Op.PosterizeOriginal
            ? step with
            {
                Op = Op.PosterizeIncreasing,
            }
            : step;
}
