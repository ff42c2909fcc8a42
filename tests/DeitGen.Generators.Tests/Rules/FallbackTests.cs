using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>What the generator says where no analyzer runs.</summary>
public sealed class FallbackTests
{
    private const string Broken = """
        [VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 5)]
        public sealed partial class Root;

        """;

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Without_analyzers_the_build_fails_once_with_the_same_sentence(string property)
    {
        var error = Assert.Single(Errors(Broken, (property, "false")));
        Assert.Equal("CS1029", error.Id);
        Assert.Contains(
            "DEIT102: EmbedDim 64 is not divisible by Heads 5; use 4 or 8",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_analyzers_an_inherited_error_is_said_once() =>
        Assert.Single(
            Errors(
                Broken + "[DerivedFrom<Root>] public sealed partial class Leaf;",
                ("RunAnalyzers", "false")
            )
        );

    [Fact]
    public void With_analyzers_the_generator_is_silent() => Assert.Empty(Errors(Broken));

    [Theory]
    [InlineData("[Recipe, Recipe]")]
    [InlineData("[Distillation<RegNetY16GF>, Distillation<TorchScriptTeacher>]")]
    public void An_attribute_written_twice_is_the_compilers_to_refuse(string attributes) =>
        Assert.Contains(
            Errors(
                $"[VisionTransformer(EmbedDim = 64, Depth = 4, Heads = 4, Tokens = Tokens.ClassAndDistillation)] {attributes} public sealed partial class A;"
            ),
            d => d.Id == "CS0579"
        );

    private static IEnumerable<Diagnostic> Errors(
        string classes,
        params (string, string)[] properties
    ) =>
        Driver
            .Run(Host.Library(SourceFile.Demo(classes)), properties)
            .Project.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error);
}
