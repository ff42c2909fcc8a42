using DeitGen.Arenas;
using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>Variants written by hand, in the form that the compiler emits.</summary>
internal static class TinyVariants
{
    public const int BatchSize = 8;

    private static readonly Initializer Spread = Initializer.Uniform(0.3);

    private static readonly TensorLayout[] Plain =
    [
        new("body.weight", [8, 16], 0, DecayGroup.Decayed, Spread),
        new("head.weight", [3, 8], 128, DecayGroup.Decayed, Spread),
        new("head.bias", [3], 160, DecayGroup.Free, Initializer.Constant(0)),
    ];

    private static readonly TensorLayout[] Distilled =
    [
        .. Plain,
        new("head_dist.weight", [3, 8], 176, DecayGroup.Decayed, Spread),
        new("head_dist.bias", [3], 208, DecayGroup.Free, Initializer.Constant(0)),
    ];

    public static ArenaLayout PlainLayout { get; } = new("plain0plain0plai", 176, [.. Plain]);

    public static ArenaLayout DistilledLayout { get; } =
        new("disti0disti0dist", 224, [.. Distilled]);

    /// <summary>A plain network.</summary>
    public static Variant Student(
        string name = "tiny",
        int epochs = 4,
        NonFinitePolicy onNonFinite = NonFinitePolicy.Skip,
        string[]? missing = null,
        int saveEvery = 3
    ) =>
        Make(
            name,
            PlainLayout,
            epochs,
            onNonFinite,
            missing,
            teacher: null,
            arena => new TinyNet(arena),
            parts => Train(parts, saveEvery)
        );

    /// <summary>The plain network where training mode shows.</summary>
    public static Variant Moody(string name) =>
        Make(
            name,
            PlainLayout,
            4,
            NonFinitePolicy.Skip,
            null,
            teacher: null,
            arena => new TinyMoodyNet(arena),
            parts => Train(parts, saveEvery: 3)
        );

    /// <summary>A network with two heads that learns from <see cref="Student"/>.</summary>
    public static Variant Taught(Variant? teacher = null) =>
        Make(
            "tiny-distilled",
            DistilledLayout,
            4,
            NonFinitePolicy.Skip,
            null,
            teacher ?? Student("tiny-teacher"),
            arena => new TinyDistilledNet(arena),
            TrainTaught
        );

    private static Variant Make(
        string name,
        ArenaLayout layout,
        int epochs,
        NonFinitePolicy onNonFinite,
        string[]? missing,
        Variant? teacher,
        Func<Arena, nn.Module<Tensor, Tensor>> build,
        Action<TrainingParts> train
    ) =>
        new()
        {
            Name = name,
            TypeName = "Tiny." + name,
            SpecHash = "0123456789abcdef",
            Settings = "Recipe.Epochs=4\nRecipe.Seed=0",
            ImageSize = 4,
            PatchSize = 4,
            Channels = 1,
            NumClasses = 3,
            EmbedDim = 8,
            Depth = 1,
            Heads = 1,
            IsDistilled = teacher is not null,
            Parameters = layout.Tensors.Sum(tensor => tensor.Count),
            Macs = 152,
            Layers = "",
            Layout = layout,
            Dataset = null,
            Epochs = epochs,
            BatchSize = BatchSize,
            LearningRate = 1e-2,
            HasAverage = true,
            Seed = 0,
            OnNonFinite = onNonFinite,
            Data = new(),
            Teacher = teacher,
            NotImplemented = missing ?? [],
            Build = build,
            Verify = _ => { },
            Train = train,
        };

    private static void Train(TrainingParts parts, int saveEvery)
    {
        var (run, model, batches, _, masks) = parts;
        for (var step = run.FirstStep; run.Continues(step); step++)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = batches.At(step);
            var draw = masks.Mixing(step, new(0.8, 1, 1, 0.5), imageSize: 4);
            var targets = Mixing.Targets(Mixing.Smooth(labels, 3, 0.1), draw);
            var loss = Losses.SoftTarget(model.call(Mixing.Images(images, draw)), targets);
            Finish(run, step, new(loss), saveEvery);
        }
    }

    private static void TrainTaught(TrainingParts parts)
    {
        var (run, model, batches, teacher, _) = parts;
        for (var step = run.FirstStep; run.Continues(step); step++)
        {
            using var scope = NewDisposeScope();
            using Scalar half = 0.5;
            var (images, labels) = batches.At(step);
            var heads = ((IDistilledModel)model).ForwardHeads(images);
            var label = Losses.CrossEntropy(heads.Class, labels);
            var taught = Losses.HardDistillation(heads.Distillation, teacher!.Logits(step, images));
            Finish(run, step, new(label * half + taught * half, label, taught), saveEvery: 3);
        }
    }

    private static void Finish(TrainingRun run, long step, LossTerms loss, int saveEvery)
    {
        run.Arena.ZeroGradients();
        loss.Total.backward();
        UpdateRange[] ranges = [new(0, run.Arena.Layout.Length, 0.05)];
        run.Arena.AdamW(ranges, 1e-2, 0.9, 0.999, 1e-8, clip: 1, average: 0.9);
        run.Report(step, loss, 1e-2);
        if (run.EndsEpoch(step))
            run.Evaluate(step + 1);
        if (run.SavesAfter(step, saveEvery))
            run.Save(step + 1);
    }
}
