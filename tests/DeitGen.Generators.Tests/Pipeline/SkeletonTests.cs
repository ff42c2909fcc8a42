using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Pipeline;

/// <summary>A spec with an error keeps its surface, so that its one mistake is the one error.</summary>
public sealed class SkeletonTests
{
    private const string Invalid = """
        /// <summary>A spec.</summary>
        [VisionTransformer(EmbedDim = 16, Depth = 2, Heads = 5)]
        public sealed partial class Tiny;
        """;

    private const string User = """

        /// <summary>Code of the user's that names what is emitted.</summary>
        public static class User
        {
            /// <summary>Uses the spec.</summary>
            public static long Size(DeitGen.Arenas.Arena arena)
            {
                using var module = new Tiny(arena);
                module.Verify();
                return Tiny.Parameters + Tiny.Layout.Length + Tiny.Variant.Depth;
            }
        }
        """;

    [Fact]
    public void Code_that_names_an_invalid_spec_still_compiles()
    {
        var emission = Driver.Run(Invalid + User);
        Assert.Equal(["Demo.Tiny.Skeleton.g.cs"], emission.Files.Select(f => f.HintName));
        Assert.Empty(emission.Complaints);
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Where_no_analyzer_runs_the_build_fails_once_with_the_rule(string property)
    {
        var project = Host.Library(SourceFile.Demo(Invalid + User));
        var emission = Driver.Run(project, (property, "false"));
        var complaint = Assert.Single(emission.Complaints);
        Assert.Contains("error CS1029: #error: 'DEIT102: ", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_analyzers_run_the_skeleton_says_nothing()
    {
        var project = Host.Library(SourceFile.Demo(Invalid));
        Assert.Empty(Driver.Run(project, ("RunAnalyzers", "true")).Complaints);
    }

    [Fact]
    public void A_spec_on_a_broken_base_is_a_skeleton_too()
    {
        var derived =
            Invalid
            + "\n/// <summary>Mine.</summary>\n[DerivedFrom<Tiny>] public sealed partial class Mine;";
        var hints = Driver.Run(derived).Files.Select(f => f.HintName);
        Assert.Equal(["Demo.Mine.Skeleton.g.cs", "Demo.Tiny.Skeleton.g.cs"], hints);
    }

    [Fact]
    public void The_repair_replaces_the_skeleton_by_the_specs_files()
    {
        var before = Host.Library(SourceFile.Demo(Invalid));
        var repaired = Invalid.Replace("Heads = 5", "Heads = 4", StringComparison.Ordinal);
        var emission = Driver.Run(before.Edit(SourceFile.Demo(repaired)));
        Assert.Equal(12, emission.Files.Count); // compiled step, evaluation and images among them
        Assert.Empty(emission.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", Tokens = Tokens.ClassAndDistillation")]
    [InlineData(", DropPath = 0")]
    public void The_skeleton_has_every_public_member_that_the_valid_spec_has(string more)
    {
        var valid = Driver.Run(Invalid.Replace("5)", $"4{more})", StringComparison.Ordinal));
        var skeleton = Driver.Run(Invalid.Replace("5)", $"5{more})", StringComparison.Ordinal));
        Assert.True(valid.Files.Count >= 4);
        Assert.Single(skeleton.Files);
        Assert.Empty(Surface(valid).Except(Surface(skeleton)));
    }

    /// <summary>Members by signature. The loop and its parts are left out: only the emitted Variant names them.</summary>
    private static IEnumerable<string> Surface(Emission emission)
    {
        string[] loop =
        [
            "Train",
            "Loss",
            "Inputs",
            "AutogradStep",
            "CompiledStep",
            "CompiledEvaluation",
        ];
        return emission
            .Project.GetTypeByMetadataName("Demo.Tiny")!
            .GetMembers()
            .Where(m => m.DeclaredAccessibility == Accessibility.Public && m.CanBeReferencedByName)
            .Where(m => !loop.Contains(m.Name))
            .Select(m => m.ToDisplayString());
    }
}
