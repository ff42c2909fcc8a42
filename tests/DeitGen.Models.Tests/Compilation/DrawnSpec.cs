using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>A small spec drawn at random among those that have a compiled step, with inputs for it.</summary>
internal sealed class DrawnSpec
{
    public const int Batch = 4;

    private readonly Random random;
    private readonly string network;
    private readonly string attributes;
    private readonly int channels;
    private readonly int size;
    private readonly int classes;

    public DrawnSpec(int number, Precision precision = Precision.Fp32)
    {
        random = new(number);
        (channels, classes) = (random.Next(1, 4), random.Next(2, 20));
        var patch = Pick(2, 4, 8);
        size = patch * random.Next(1, 5);
        var headDim = Pick(1, 2, 4, 8, 16, 24, 32, 64, 128);
        var width = 16 * random.Next(1, 5);
        width = (width + headDim - 1) / headDim * headDim;
        while (width % 16 != 0)
            width += headDim;
        var isDistilled = random.Next(2) == 0;
        string[] properties =
        [
            $"ImageSize = {size}, PatchSize = {patch}, Channels = {channels}, NumClasses = {classes}",
            $"EmbedDim = {width}, Heads = {width / headDim}, Depth = {random.Next(1, 5)}",
            $"MlpRatio = {Pick(1, 2, 4)}, QkvBias = {(random.Next(3) > 0 ? "true" : "false")}",
            $"Tokens = Tokens.{(isDistilled ? "ClassAndDistillation" : "Class")}",
            .. random.Next(2) == 0 ? (string[])["LayerScale = 0.3"] : [],
            .. random.Next(3) == 0 ? (string[])["PositionOn = PositionOn.PatchesOnly"] : [],
            DropPath(new(number)),
        ];
        network = $"[VisionTransformer({string.Join(", ", properties)})]";
        var second = isDistilled ? Distilled() : "";
        var isOfRecipe = second.StartsWith('H');
        var recipe = $", Precision = Precision.{precision}{(isOfRecipe ? ", " + second : "")}";
        attributes =
            (isOfRecipe ? "" : second) + Labels().Replace("|", recipe, StringComparison.Ordinal);
    }

    /// <summary>1, 2 or all of the batch.</summary>
    public int MicroBatch => Pick(1, 2, Batch);

    public string Text => network + attributes;

    /// <summary>The network, its weights drawn so that nothing cancels.</summary>
    public LiveNetwork Compile()
    {
        var live = SpecCompiler.Compile(Text).Build();
        using var scope = NewDisposeScope();
        return live.Load(Weights(live));
    }

    /// <summary>Those weights, of any network: what <see cref="LiveNetwork.Load(Func{string, int, Tensor})"/> takes.</summary>
    public static Func<string, int, Tensor> Weights(LiveNetwork live) =>
        (key, number) =>
        {
            var sizes = live.Arena.Layout.Tensors[number].Shape.Select(s => (long)s).ToArray();
            var noise = randn(sizes, generator: new Generator((ulong)number + 1));
            var isGain = key.Contains("norm", StringComparison.Ordinal);
            return sizes.Length is 2 or 4 ? noise / Math.Sqrt(noise.numel() / sizes[0]) // sums keep their size at any width
                : isGain && key.EndsWith("weight", StringComparison.Ordinal) ? noise * 0.2 + 1
                : noise * 0.2;
        };

    /// <summary>What the emitted Inputs takes, in its order.</summary>
    public object[] Inputs(LiveNetwork live)
    {
        var generator = new Generator(7);
        var fields = live
            .Spec.Type.GetNestedType("Inputs")!
            .GetConstructors()
            .Single(c =>
                c.GetParameters().Length > 1 || c.GetParameters()[0].ParameterType == typeof(Tensor)
            )
            .GetParameters();
        return [.. fields.Select(f => Input(f.Name!, live, generator))];
    }

    private Tensor Input(string name, LiveNetwork live, Generator generator) =>
        name switch
        {
            "Keep" => Keep(live.Spec.DropPathRates, generator),
            "Images" => randn([Batch, channels, size, size], generator: generator),
            "Targets" => randn([Batch, classes], generator: generator).softmax(1),
            "Teaching" => randn([Batch, classes], generator: generator),
            _ => randint(0, classes, [Batch], dtype: int64, generator: generator),
        };

    /// <summary>Every second image drops a branch, whatever its rate: in small micro-batches often all do.</summary>
    private static Tensor Keep(float[] rates, Generator generator)
    {
        var drawn = randint(0, 2, [rates.Length, 2, Batch, 1, 1], generator: generator);
        return drawn.to_type(float32) / (1 - tensor(rates).view(-1, 1, 1, 1, 1));
    }

    private static string DropPath(Random random)
    {
        string[] rates = ["0", "0.3", "0.6"];
        var rule = random.Next(2) == 0 ? DropPathRule.Linear : DropPathRule.Constant;
        return $"DropPath = {rates[random.Next(3)]}, DropPathRule = DropPathRule.{rule}";
    }

    private string Distilled() =>
        random.Next(5) switch
        {
            0 => "[Distillation<TorchScriptTeacher>(Alpha = 0.3)]",
            1 =>
                "[Distillation<TorchScriptTeacher>(Kind = DistillationKind.Soft, Temperature = 3, Normalizer = KlNormalizer.ElementMean)]",
            2 =>
                "[Distillation<TorchScriptTeacher>(Kind = DistillationKind.Soft, Temperature = 2)]",
            3 => "HeadTraining = HeadTraining.BothOnLabels",
            _ => "HeadTraining = HeadTraining.ClassOnly",
        };

    private string Labels() =>
        Pick(
            "[Mixing(Mixup = 0, CutMix = 0)][Recipe(LabelSmoothing = 0.2|)]",
            "[Mixing][Recipe(LabelSmoothing = 0.1|)]",
            "[Mixing][Recipe(Loss = LossKind.BinaryCrossEntropy, LabelSmoothing = 0|)]"
        );

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];
}
