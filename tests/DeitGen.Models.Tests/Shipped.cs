using DeitGen.Training;

namespace DeitGen.Models.Tests;

/// <summary>The shipped DeiT variants.</summary>
internal static class Shipped
{
    public static IReadOnlyList<Variant> Variants { get; } =
    [
        DeitTiny.Variant,
        DeitSmall.Variant,
        DeitBase.Variant,
        DeitTinyDistilled.Variant,
        DeitSmallDistilled.Variant,
        DeitBaseDistilled.Variant,
        DeitBase384.Variant,
        DeitBaseDistilled384.Variant,
    ];

    /// <summary>By the reference's name: deit_base_distilled_patch16_384 is deit-base-distilled-384.</summary>
    public static Variant? Find(string name)
    {
        var own = name.Replace("_patch16_224", "", StringComparison.Ordinal)
            .Replace("_patch16", "", StringComparison.Ordinal)
            .Replace('_', '-');
        return Variants.FirstOrDefault(v => v.Name == own);
    }
}
