using DeitGen.Augmentation;
using DeitGen.Facts;
using static System.FormattableString;

namespace DeitGen.Previews;

/// <summary>What an operation's level means, from the table that the compiler takes its formulas from.</summary>
internal static class LevelText
{
    /// <summary>The level in words; empty where there is none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="policy">Whose form of it.</param>
    /// <param name="magnitude">0 to 10.</param>
    /// <param name="negated">What was drawn for the sign.</param>
    /// <param name="imageSize">Height and width.</param>
    public static string Of(
        Op operation,
        PolicyParts policy,
        double magnitude,
        bool negated,
        int imageSize
    )
    {
        var level = Level(operation, policy, imageSize).Argument(magnitude, negated);
        return operation switch
        {
            Op.Rotate => Invariant($"{level:+0.#;-0.#;0}°"),
            Op.Posterize or Op.PosterizeIncreasing or Op.PosterizeOriginal => level == 1
                ? "1 bit"
                : Invariant($"{level} bits"),
            Op.Solarize or Op.SolarizeIncreasing => Invariant($"from {level}"),
            Op.SolarizeAdd => Invariant($"+{level} below 128"),
            Op.Color or Op.Contrast or Op.Brightness or Op.Sharpness => Invariant(
                $"× {level:0.###}"
            ),
            Op.ShearX or Op.ShearY => Invariant($"{level:+0.###;-0.###;0}"),
            Op.TranslateX or Op.TranslateY => Invariant($"{level:+0.#;-0.#;0} px"),
            Op.TranslateXRelative or Op.TranslateYRelative => Invariant(
                $"{100 * level:+0.#;-0.#;0} %"
            ),
            _ => "",
        };
    }

    /// <summary>How an operation's argument follows from the magnitude.</summary>
    public static OpLevel Level(Op operation, PolicyParts policy, int imageSize) =>
        OpLevels.Of(operation, policy.Increasing, OpLevels.TranslatePixels(imageSize));
}
