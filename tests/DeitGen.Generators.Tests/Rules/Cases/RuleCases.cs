namespace DeitGen.Generators.Tests.Rules.Cases;

/// <summary>Both sides of every rule's boundary: sources that break it, with marks, and their nearest ones that do not.</summary>
internal static partial class RuleCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. Declarations,
        .. Shapes,
        .. Networks,
        .. Distillations,
        .. Recipes,
        .. Schedules,
        .. Mixings,
        .. Policies,
        .. DataSets,
        .. FineTunings,
    ];

    /// <summary>DeiT-Ti with more arguments to its network.</summary>
    private static string Network(string arguments) =>
        $"[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, {arguments})]\npublic sealed partial class A;";

    /// <summary>DeiT-Ti with more attributes.</summary>
    private static string With(string attributes) =>
        $"[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3)]\n{attributes}\npublic sealed partial class A;";

    /// <summary>DeiT-Ti with a distillation token and more attributes.</summary>
    private static string Distilled(string attributes, string arguments = "") =>
        $"[VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, Tokens = Tokens.ClassAndDistillation{arguments})]\n{attributes}\npublic sealed partial class A;";
}
