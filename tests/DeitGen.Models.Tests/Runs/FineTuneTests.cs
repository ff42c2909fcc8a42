using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Models.Tests.Fidelity;
using DeitGen.Reports;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Runs;

/// <summary>Specs that start from the weights of <see cref="DigitsTiny"/>; a run stopped before its first step shows with what.</summary>
public sealed class FineTuneTests : IDisposable
{
    private const string Base = "DeitGen.Models.DigitsTiny";
    private const string Distilled =
        $"[DerivedFrom<{Base}>, VisionTransformer(Tokens = Tokens.ClassAndDistillation)]";

    private readonly TemporaryFolder folder = new();
    private readonly string source;

    public FineTuneTests() =>
        source = Start(DigitsTiny.Variant, "source", o => o with { Seed = 5 });

    public void Dispose() => folder.Dispose();

    [Fact]
    public void At_another_resolution_only_the_positions_of_patches_change()
    {
        var spec = $"[DerivedFrom<{Base}>, FineTune<{Base}>, VisionTransformer(ImageSize = 16)]";
        var tuned = Tuned(spec);
        using var before = SafetensorsFile.Open(source);
        using var after = SafetensorsFile.Open(tuned);
        foreach (var key in before.Names.Where(key => key != "pos_embed"))
            Assert.Equal(Values(before, key), Values(after, key));
        Assert.Equal(5 * 64, Values(after, "pos_embed").Length);
        Assert.Equal(Values(before, "pos_embed")[..64], Values(after, "pos_embed")[..64]);
    }

    [Fact]
    public void A_distillation_token_is_a_copy_of_the_class_tokens()
    {
        using var after = SafetensorsFile.Open(Tuned(IntoDistilled("CopyClass")));
        Assert.Equal(Values(after, "cls_token"), Values(after, "dist_token"));
        Assert.Equal(Values(after, "head.weight"), Values(after, "head_dist.weight"));
        Assert.Equal(Values(after, "head.bias"), Values(after, "head_dist.bias"));
        Assert.Equal(Values(after, "pos_embed")[..64], Values(after, "pos_embed")[64..128]);
    }

    [Fact]
    public void Or_it_is_drawn_from_the_seed()
    {
        var spec = IntoDistilled("Random");
        var drawn = Start(
            SpecCompiler
                .Compile($"{Distilled}\n[Recipe(HeadTraining = HeadTraining.BothOnLabels)]")
                .Variant,
            "drawn"
        );
        using var after = SafetensorsFile.Open(Tuned(spec));
        using var before = SafetensorsFile.Open(source);
        using var fresh = SafetensorsFile.Open(drawn);
        foreach (var key in (string[])["dist_token", "head_dist.weight"])
            Assert.Equal(Values(fresh, key), Values(after, key));
        Assert.Equal(Values(before, "head.weight"), Values(after, "head.weight"));
        Assert.Equal(Values(fresh, "pos_embed")[64..128], Values(after, "pos_embed")[64..128]);
        Assert.Equal(Values(before, "pos_embed")[64..], Values(after, "pos_embed")[128..]);
    }

    [Fact]
    public void Tensors_that_are_missing_are_listed_and_refused_unless_allowed()
    {
        var spec = SpecCompiler
            .Compile(
                $"[DerivedFrom<{Base}>, FineTune<{Base}>, VisionTransformer(LayerScale = 1e-4)]"
            )
            .Variant;
        var error = Refused(spec, o => o with { From = source });
        Assert.Contains(
            "lacks 'blocks.0.gamma_1', 'blocks.0.gamma_2'",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("--allow-missing", error, StringComparison.Ordinal);
        Start(spec, "allowed", o => o with { From = source, AllowMissing = true });
    }

    [Fact]
    public void Tensors_without_a_place_are_listed_and_refused_unless_allowed()
    {
        var spec = SpecCompiler
            .Compile(
                $"{Distilled}\npublic sealed partial class Source;\n[DerivedFrom<{Base}>, FineTune<Source>]"
            )
            .Variant;
        var distilled = Start(spec.Start!(), "distilled");
        var error = Refused(spec, o => o with { From = distilled });
        Assert.Contains("has no place for", error, StringComparison.Ordinal);
        Assert.Contains("'dist_token', 'head_dist.weight'", error, StringComparison.Ordinal);
        Start(spec, "allowed", o => o with { From = distilled, AllowUnexpected = true });
    }

    [Fact]
    public void Weights_and_a_run_to_continue_exclude_each_other()
    {
        var spec = SpecCompiler.Compile($"[DerivedFrom<{Base}>, FineTune<{Base}>]").Variant;
        Assert.Contains("give --from FILE", Refused(spec, o => o), StringComparison.Ordinal);
        Start(spec, "tuned", o => o with { From = source });
        var output = folder.Of("tuned");
        Start(spec, "tuned"); // goes on without the weights
        Assert.Contains(
            "DEIT704",
            Refused(spec, o => o with { From = source, Output = output }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "[FineTune<T>]",
            Refused(DigitsTiny.Variant, o => o with { From = source }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("ClassOnly")]
    [InlineData("BothOnLabels")]
    public void Heads_train_as_the_recipe_would_have_them(string heads)
    {
        var (tuned, untaught) = (
            SpecCompiler.Compile(
                $"[DerivedFrom<DeitGen.Models.DigitsTinyDistilled>, FineTune<DeitGen.Models.DigitsTinyDistilled>(Heads = HeadTraining.{heads})]"
            ),
            SpecCompiler.Compile($"{Distilled}\n[Recipe(HeadTraining = HeadTraining.{heads})]")
        );
        Assert.Equal(untaught.Updates, tuned.Updates);
        Assert.Equal(Loss(untaught), Loss(tuned));
        Assert.Null(tuned.Variant.Teacher);
    }

    [Fact]
    public void A_convolutional_network_keeps_its_running_statistics()
    {
        const string Teacher = "DeitGen.Models.DigitsRegNet";
        using var scope = NewDisposeScope();
        using var drawn = SafetensorsFile.Open(Start(DigitsRegNet.Variant, "drawn"));
        var moved = folder.Of("moved.safetensors"); // no statistic is what a new network starts with
        ForeignFile.Write(moved, drawn.Names.Select(key => (key, drawn.Read(key) + 1)));
        var spec = SpecCompiler.Compile(
            $"[DerivedFrom<{Teacher}>, FineTune<{Teacher}>]\n[Recipe(LearningRate = 1e-4)]"
        );
        var tuned = Start(spec.Variant, "tuned", o => o with { From = moved });
        using var after = SafetensorsFile.Open(tuned);
        foreach (var key in drawn.Names)
            Assert.True((drawn.Read(key) + 1).Equals(after.Read(key)), key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(Heads = HeadTraining.BothWithTeacher)")]
    public void A_teacher_goes_on_teaching(string heads)
    {
        const string Taught = "DeitGen.Models.DigitsTinyDistilled";
        var tuned = SpecCompiler.Compile($"[DerivedFrom<{Taught}>, FineTune<{Taught}>{heads}]");
        Assert.Equal("digits-teacher", tuned.Variant.Teacher?.Name);
        Assert.Equal("digits-tiny-distilled", tuned.Variant.Start!().Name);
        Assert.Contains("teacher.Logits(step, mixed)", tuned.Text, StringComparison.Ordinal);
    }

    private static string IntoDistilled(string init) =>
        $"{Distilled}\n[FineTune<{Base}>(Heads = HeadTraining.BothOnLabels, DistTokenInit = DistTokenInit.{init})]";

    private static string Loss(CompiledSpec spec) =>
        spec.Text[spec.Text.IndexOf("LossTerms Loss(", StringComparison.Ordinal)..].Split("}")[0];

    private static float[] Values(SafetensorsFile file, string key)
    {
        using var tensor = file.Read(key);
        return tensor.data<float>().ToArray();
    }

    private string Tuned(string spec) =>
        Start(SpecCompiler.Compile(spec).Variant, "tuned", o => o with { From = source });

    private string Refused(Variant variant, Func<TrainOptions, TrainOptions> also) =>
        Assert
            .Throws<UserErrorException>(() => Start(variant, $"refused-{Guid.NewGuid()}", also))
            .Message;

    /// <summary>The weights with which a run begins.</summary>
    private string Start(
        Variant variant,
        string output,
        Func<TrainOptions, TrainOptions>? also = null
    )
    {
        var options = new TrainOptions { Output = folder.Of(output), Threads = 1 };
        options = also?.Invoke(options) ?? options;
        return Trainer.Run(variant, options, new Silence(), new(canceled: true)).Checkpoint;
    }

    private sealed class Silence : IRunReporter
    {
        public void Started(RunPlan plan) { }

        public void Step(StepReport report) { }

        public void Epoch(EpochReport report) { }

        public void Saved(string directory) { }

        public void Note(string line) { }
    }
}
