namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[FineTune]</c>.</summary>
/// <param name="TypeName">The spec whose weights are taken.</param>
/// <param name="IsSpec">Whether it is one.</param>
/// <param name="IsDistilled">Whether that spec has a distillation token.</param>
/// <param name="LearningRate">The scaled rate that it is trained with.</param>
/// <param name="DistTokenInit">Where a distillation token comes from when those weights have none.</param>
internal sealed record FineTuneSpec(
    string TypeName,
    bool IsSpec,
    bool IsDistilled,
    double LearningRate,
    DistTokenInit DistTokenInit
)
{
    /// <summary>The type's name alone.</summary>
    public string ShortName => TypeName.Substring(TypeName.LastIndexOf('.') + 1);
}
