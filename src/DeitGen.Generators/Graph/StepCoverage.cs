using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph;

/// <summary>Which specs have a compiled step, and which a compiled evaluation; the others have their module.</summary>
internal static class StepCoverage
{
    private const int Lanes = 16;
    private const int WidestHead = 128;

    /// <summary>Why there is no compiled step; null where there is one.</summary>
    public static string? Refusal(Spec spec)
    {
        if (EvaluationRefusal(spec) is { } refusal)
            return refusal;
        var n = (VisionTransformerSpec)spec.Network;
        return n.Dropout > 0 || n.AttentionDropout > 0 ? "it has dropout"
            : spec.Recipe.Loss == LossKind.BinaryCrossEntropy && !spec.Mixing.IsOn
                ? "its loss takes distributions and its targets are classes"
            : null;
    }

    /// <summary>Why there is no compiled evaluation; null where there is one.</summary>
    public static string? EvaluationRefusal(Spec spec)
    {
        if (spec.Network is not VisionTransformerSpec n)
            return "it is no vision transformer";
        var hidden = (int)(n.EmbedDim * n.MlpRatio);
        return n.NumClasses <= 0 ? "its number of classes is not said"
            : n.EmbedDim % Lanes != 0 ? Width("EmbedDim", n.EmbedDim)
            : hidden % Lanes != 0 ? Width("the MLP's width", hidden)
            : n.EmbedDim / n.Heads > WidestHead
                ? Text(
                    $"its heads are {n.EmbedDim / n.Heads} wide, and the kernels go to {WidestHead}"
                )
            : spec.Recipe.Has(Quirks.ScaleAfterQk) ? "the quirk ScaleAfterQk is the module's"
            : null;
    }

    private static string Width(string name, int width) =>
        Text($"{name} is {width}, and the kernels take multiples of {Lanes}");
}
