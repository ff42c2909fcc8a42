using DeitGen.Arenas;
using DeitGen.Data;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Runs;

/// <summary>A teacher without a share of the loss.</summary>
public sealed class AlphaTests
{
    private const int Steps = 8;

    private const string Untaught = """
        [DerivedFrom<DeitGen.Models.DigitsTinyDistilled>(Without = SpecParts.Distillation)]
        [Recipe(HeadTraining = HeadTraining.ClassOnly)]
        """;

    private const string Ignored = """
        [DerivedFrom<DeitGen.Models.DigitsTinyDistilled>]
        [Distillation<DeitGen.Models.DigitsTiny>(Alpha = 0)]
        """;

    [Fact]
    public void Alpha_0_trains_the_shared_parameters_byte_for_byte_as_no_teacher_does()
    {
        var untaught = Train(Untaught, teacher: null);
        var ignored = Train(Ignored, new Oracle());
        Assert.Equal(untaught.Keys, ignored.Keys);
        foreach (
            var key in untaught.Keys.Where(k =>
                !k.StartsWith("head_dist.", StringComparison.Ordinal)
            )
        )
            Assert.True(untaught[key].AsSpan().SequenceEqual(ignored[key]), key);
    }

    private static Dictionary<string, byte[]> Train(string attributes, ITeacher? teacher)
    {
        var variant = SpecCompiler.Compile(attributes).Variant;
        using var arena = new Arena(variant.Layout);
        arena.Initialize(seed: 0);
        using var model = variant.Build(arena);
        using var data = DataSets.Open(variant, null, workers: 1, seed: 0);
        var run = new TrainingRun(arena, Steps, stepsPerEpoch: 22);
        variant.Train(new(run, model, data.Train, teacher, new PhiloxMasks(0, 22)));
        return model
            .named_parameters()
            .ToDictionary(p => p.name, p => p.parameter.detach().bytes.ToArray());
    }

    /// <summary>Ranks the classes by the brightness of the image, for want of anything better.</summary>
    private sealed class Oracle : ITeacher
    {
        public Tensor Logits(long step, Tensor images)
        {
            using var brightness = images.mean([1, 2, 3]).unsqueeze(1);
            using var classes = arange(10, float32).unsqueeze(0);
            return -(brightness * 10 - classes).abs();
        }
    }
}
