using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Pipeline;

/// <summary>What an edit makes the host write anew: no more than depends on it.</summary>
public sealed class EditTests
{
    private const string Spec = """
        using DeitGen;
        namespace Demo;

        /// <summary>A spec.</summary>
        [VisionTransformer(ImageSize = 32, PatchSize = 8, Channels = 1, EmbedDim = 16, Depth = 2, Heads = 2)]
        [Recipe(LearningRate = 1e-3, BatchSize = 64)]
        [TrainOn(Dataset.Digits)]
        public sealed partial class Tiny
        {
        }
        """;

    private const string Derived = """
        using DeitGen;
        namespace Demo;

        /// <summary>A spec that says one thing.</summary>
        [DerivedFrom<Tiny>]
        [VisionTransformer(Heads = 4)]
        public sealed partial class Mine;
        """;

    private const string Other = "namespace Demo; class Other { int F() => 1; }";

    [Theory]
    [InlineData("/// <summary>A spec.</summary>", "/// <summary>The spec.</summary> // and more")]
    [InlineData("Depth = 2, Heads = 2)", "Depth  =  2,\n    Heads = 2\n)")]
    [InlineData("Depth = 2, Heads = 2)", "Heads = 2, Depth = 1 + 1)")]
    public void Edit_of_comments_or_spelling_rewrites_nothing(string from, string to)
    {
        Assert.Empty(Rewritten(Spec, Spec.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_blank_line_above_the_class_rewrites_nothing() =>
        Assert.Empty(Rewritten(Spec, "\n\n// Moved down.\n" + Spec));

    [Fact]
    public void A_new_member_rewrites_nothing() =>
        Assert.Empty(
            Rewritten(
                Spec,
                Spec.Replace("{\n}", "{\n    int Own() => 1;\n}", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Edit_of_an_unrelated_file_rewrites_nothing()
    {
        var before = Project(Spec);
        var after = before.Edit(
            new("Other.cs", Other.Replace("=> 1", "=> 2", StringComparison.Ordinal))
        );
        Assert.Empty(Driver.Rewritten(before, after));
    }

    [Fact]
    public void A_new_unrelated_file_rewrites_nothing()
    {
        var before = Project(Spec);
        Assert.Empty(Driver.Rewritten(before, before.Add(new("New.cs", "class New;"))));
    }

    [Fact]
    public void A_new_spec_writes_its_own_files_and_leaves_the_others()
    {
        var before = Project(Spec);
        Assert.Equal(Files("Mine"), Driver.Rewritten(before, before.Add(new("Mine.cs", Derived))));
    }

    [Theory]
    [InlineData("LearningRate = 1e-3", "LearningRate = 2e-3")]
    [InlineData("BatchSize = 64", "BatchSize = 32")]
    [InlineData("[TrainOn(Dataset.Digits)]", "[Mixing(Mixup = 0)]\n[TrainOn(Dataset.Digits)]")]
    public void Edit_of_the_recipe_rewrites_the_training_loop_alone(string from, string to)
    {
        var rewritten = Rewritten(Spec, Spec.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(["Demo.Tiny.Training.g.cs"], rewritten);
    }

    [Theory]
    [InlineData("Depth = 2", "Depth = 3", OfDepth)]
    [InlineData("EmbedDim = 16", "EmbedDim = 32", Network)]
    public void Edit_of_the_network_rewrites_its_files(string from, string to, string concerns)
    {
        var rewritten = Rewritten(Spec, Spec.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(concerns.Split(' ').Select(c => $"Demo.Tiny.{c}.g.cs"), rewritten);
    }

    [Fact]
    public void Edit_of_a_base_reaches_the_specs_derived_from_it()
    {
        var before = Project(Spec).Add(new("Mine.cs", Derived));
        var edited = Spec.Replace(
            "LearningRate = 1e-3",
            "LearningRate = 2e-3",
            StringComparison.Ordinal
        );
        var rewritten = Driver.Rewritten(before, before.Edit(new("Tiny.cs", edited)));
        Assert.Equal(["Demo.Mine.Training.g.cs", "Demo.Tiny.Training.g.cs"], rewritten);
    }

    [Fact]
    public void Edit_of_what_a_derived_spec_says_itself_does_not_reach_it()
    {
        var before = Project(Spec).Add(new("Mine.cs", Derived));
        var edited = Spec.Replace("Heads = 2", "Heads = 1", StringComparison.Ordinal);
        var rewritten = Driver.Rewritten(before, before.Edit(new("Tiny.cs", edited)));
        Assert.All(
            rewritten,
            name => Assert.StartsWith("Demo.Tiny.", name, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_new_spec_of_an_executable_rewrites_its_program_too()
    {
        var before = Host.Executable([new("Tiny.cs", Spec)]);
        var rewritten = Driver.Rewritten(before, before.Add(new("Mine.cs", Derived)));
        Assert.Contains("Program.g.cs", rewritten);
        Assert.Equal(1 + Files("Mine").Length, rewritten.Count);
    }

    private const string Rest =
        "Layout Module Step.Backward.Blocks Step.Backward Step.Tensors Step.Values Step Training";

    /// <summary>A network's files by their concerns.</summary>
    private const string Network = "Evaluation.Tensors Evaluation.Values Evaluation " + Rest;

    /// <summary>The memory of evaluation is the same for any depth.</summary>
    private const string OfDepth = "Evaluation.Tensors Evaluation " + Rest;

    private static string[] Files(string name) =>
        [.. Network.Split(' ').Select(part => $"Demo.{name}.{part}.g.cs")];

    private static readonly string Colour = Spec.Replace(
            "Channels = 1, ",
            "",
            StringComparison.Ordinal
        )
        .Replace("Digits", "Cifar10", StringComparison.Ordinal);

    [Theory]
    [InlineData("LearningRate = 1e-3", "LearningRate = 2e-3", "Training")]
    [InlineData(
        "[Recipe",
        "[Augmentation(Policy = \"rand-m8-inc1\")] [Recipe",
        "Augmentation Training"
    )]
    [InlineData("[Recipe", "[RandAugment(Layers = 3)] [Recipe", "Augmentation Training")]
    [InlineData("[Recipe", "[Augmentation(RepeatedAugmentation = 1)] [Recipe", "Training")]
    [InlineData("[Recipe", "[Augmentation(HorizontalFlip = 0)] [Recipe", "Augmentation Training")]
    [InlineData("Depth = 2", "Depth = 3", OfDepth)]
    public void Edit_of_a_policy_rewrites_the_augmentation_and_the_spec_hash_alone(
        string from,
        string to,
        string concerns
    )
    {
        var rewritten = Rewritten(Colour, Colour.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(concerns.Split(' ').Select(c => $"Demo.Tiny.{c}.g.cs"), rewritten);
    }

    private static IReadOnlyList<string> Rewritten(string before, string after)
    {
        Assert.NotEqual(before, after);
        var project = Project(before);
        return Driver.Rewritten(project, project.Edit(new("Tiny.cs", after)));
    }

    private static CSharpCompilation Project(string spec) =>
        Host.Library([new("Tiny.cs", spec), new("Other.cs", Other)]);
}
