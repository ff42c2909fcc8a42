using DeitGen.Arenas;
using DeitGen.Augmentation;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Support;

/// <summary>Variants without emitted code behind them: facts for what lists, loads and reports.</summary>
internal static class StubVariants
{
    public static DataPolicy Shifted { get; } =
        new()
        {
            CropPadding = 4,
            RandomErasing = 0.25,
            Mean = [0.3058],
            StdDev = [0.3764],
        };

    public static Variant Digits(
        DataPolicy? data = null,
        string name = "digits-tiny",
        Dataset? dataset = Dataset.Digits,
        int channels = 1,
        int imageSize = 32,
        int batchSize = 64,
        int classes = 10,
        bool distilled = false,
        IReadOnlyList<string>? missing = null,
        Variant? teacher = null,
        bool hasScriptTeacher = false,
        Action<TrainingParts>? train = null,
        ArenaLayout? layout = null,
        Func<Arena, nn.Module<Tensor, Tensor>>? build = null,
        Augment? augment = null,
        Prepare? prepare = null,
        PolicyParts? policy = null,
        Mix? mix = null,
        Precision precision = Precision.Fp32,
        StepWork work = default,
        long stepBytes = 0
    ) =>
        new()
        {
            Name = name,
            TypeName = "Demo.DigitsTiny",
            SpecHash = "0123456789abcdef",
            Settings = "Recipe.Epochs=80\nVisionTransformer.Depth=4",
            ImageSize = imageSize,
            PatchSize = 8,
            Channels = channels,
            NumClasses = classes,
            EmbedDim = 64,
            Depth = 4,
            Heads = 4,
            IsDistilled = distilled,
            Parameters = 206_090,
            Macs = 3_577_472,
            Layers = "layer  output  parameters\nnorm   [B, 17, 64]  128",
            Layout = layout ?? new("fedcba9876543210", 0, []),
            Dataset = dataset,
            Epochs = 80,
            BatchSize = batchSize,
            LearningRate = 1e-3,
            HasAverage = true,
            Seed = 0,
            OnNonFinite = NonFinitePolicy.Skip,
            Data = data ?? Shifted,
            Augment = augment,
            Prepare = prepare,
            Policy = policy,
            Mix = mix,
            Teacher = teacher,
            HasScriptTeacher = hasScriptTeacher,
            NotImplemented = missing ?? [],
            Precision = precision,
            StepWork = work,
            StepBytes = stepBytes,
            Build = build ?? (_ => throw new InvalidOperationException("a stub has no module")),
            Verify = _ => { },
            Train = train ?? (_ => { }),
        };
}
