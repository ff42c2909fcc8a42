using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Rules;

public sealed class EmittedMembersTests
{
    /// <summary>What no shipped variant uses.</summary>
    private const string Rare = """
        [VisionTransformer(
            EmbedDim = 64, Depth = 2, Heads = 2, Tokens = Tokens.ClassAndDistillation,
            PositionOn = PositionOn.PatchesOnly, QkvBias = false, LayerScale = 1e-4,
            Dropout = 0.1, AttentionDropout = 0.1)]
        [Initialization(HeadStd = 0.01, ClassToken = TokenInit.Zeros, DistillationToken = TokenInit.CopyClass)]
        [Distillation<RegNetY16GF>(Kind = DistillationKind.Soft, Temperature = 3)]
        [Recipe(ClipGradNorm = 1, Ema = 0)]
        public sealed partial class A;
        """;

    [Fact]
    public void Every_emitted_member_is_one_that_a_user_may_not_declare()
    {
        var emitted = Members(Shipped.Emission.Project)
            .Concat(Members(Driver.Run(Rare).Project))
            .ToHashSet();
        Assert.Contains("ForwardTraining", emitted);
        Assert.All(emitted, name => Assert.True(EmittedMembers.Contains(name), name));
    }

    private static IEnumerable<string> Members(Compilation project) =>
        project
            .GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(t => t is { ContainingType: null, BaseType.Name: "Module" })
            .SelectMany(t => t.GetMembers())
            .Where(m => !m.IsImplicitlyDeclared)
            .Where(m => m is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(m => m.Name);
}
