using System.Globalization;
using DeitGen.Generators.Analysis;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>How a diagnostic reaches the user, and what is said of the project as a whole.</summary>
public sealed class ReportTests
{
    private const string DigitsTiny = """
        [VisionTransformer(ImageSize = 48, PatchSize = 8, EmbedDim = 64, Depth = 4, Heads = 4)]
        public sealed partial class DigitsTiny;

        """;

    [Fact]
    public void A_warning_can_be_suppressed_where_it_stands() =>
        RuleCheck.Reports(
            """
            #pragma warning disable DEIT110
            [VisionTransformer(EmbedDim = 36, Depth = 2, Heads = 3)]
            #pragma warning restore DEIT110
            public sealed partial class A;
            """
        );

    [Fact]
    public void A_diagnostic_carries_its_repairs_and_their_place()
    {
        var project = Host.Library(
            SourceFile.Demo(
                "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 5)] public sealed partial class A;"
            )
        );
        var heads = new Site("VisionTransformer", "Heads");
        Assert.Equal(
            [new(RepairKind.Set, heads, "4"), new(RepairKind.Set, heads, "8")],
            Repair.Read(Assert.Single(RuleCheck.Diagnostics(project)).Properties[Reports.Repairs]!)
        );
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Assert.Equal(
                [
                    "DEIT108: Dropout is 1.5; it must be in [0, 1), since what is kept is divided by 1 - rate",
                ],
                RuleCheck.Messages(
                    "[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, Dropout = 1.5)] public sealed partial class A;"
                )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_old_language_is_reported_once()
    {
        var text =
            "namespace Demo { [DeitGen.VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4)] public sealed partial class A { } }";
        var tree = CSharpSyntaxTree.ParseText(text, new(LanguageVersion.CSharp11), "Demo.cs");
        var project = Host.Library().AddSyntaxTrees(tree);
        Assert.Equal(["DEIT010 at A"], RuleCheck.Found(project));
    }

    [Fact]
    public void A_missing_TorchSharp_is_reported_once()
    {
        var project = Host.Library(
            SourceFile.Demo(
                DigitsTiny + "[DerivedFrom<DigitsTiny>] public sealed partial class Mine;"
            )
        );
        var without = project.WithReferences(
            project.References.Where(r =>
                !r.Display!.EndsWith("TorchSharp.dll", StringComparison.Ordinal)
            )
        );
        Assert.Equal(["DEIT005 at DigitsTiny"], RuleCheck.Found(without));
        Assert.Empty(RuleCheck.Found(project));
    }

    [Fact]
    public void Every_error_is_out_of_reach_of_suppression() =>
        Assert.All(
            new SpecAnalyzer().SupportedDiagnostics,
            d =>
                Assert.Equal(
                    d.DefaultSeverity == DiagnosticSeverity.Error,
                    d.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
                )
        );
}
