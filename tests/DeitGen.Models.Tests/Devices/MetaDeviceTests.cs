using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Devices;

/// <summary>
/// The emitted loop on the meta device, whose tensors have no numbers: a tensor of the host among those of the device throws, and so
/// does reading a number, which on CUDA would wait for the device. What CUDA needs of the code is held here without one.
/// </summary>
public class MetaDeviceTests
{
    private const int Batch = 4;
    private const int Steps = 3;
    private const int Classes = 10;

    public static TheoryData<string, string> Specs =>
        new()
        {
            {
                "drop path, layer scale, Mixup and CutMix by batch",
                Transformer("DropPath = 0.2, LayerScale = 0.1")
            },
            { "dropout", Transformer("Dropout = 0.1, AttentionDropout = 0.1") },
            { "mixing by image", Transformer("") + "[Mixing(Mode = MixMode.Element)]" },
            { "hard distillation", Distilled("Kind = DistillationKind.Hard") },
            { "soft distillation", Distilled("Kind = DistillationKind.Soft, Temperature = 3") },
            {
                "SGD with clipping",
                Transformer("") + "[Recipe(Optimizer = OptimizerKind.Sgd, ClipGradNorm = 1)]"
            },
            {
                "a convolutional network",
                $"[RegNetY(ImageSize = 16, NumClasses = {Classes}, Width = 16, Slope = 8, Multiplier = 2, Depth = 4, GroupWidth = 8)]"
            },
            { "classes without mixing", Transformer("") + "[Mixing(Mixup = 0, CutMix = 0)]" },
        };

    [Theory, MemberData(nameof(Specs))]
    public void Nothing_leaves_the_device_and_no_step_waits_for_it(string what, string attributes)
    {
        using var scope = NewDisposeScope();
        var text = attributes.Contains("[Recipe(", StringComparison.Ordinal)
            ? attributes.Replace(
                "[Recipe(",
                $"[Recipe(BatchSize = {Batch}, ",
                StringComparison.Ordinal
            )
            : attributes + $"[Recipe(BatchSize = {Batch})]";
        using var network = SpecCompiler.Compile(text, hasProbes: true, names: Names).BuildOn(META);
        var seen = new List<string>();
        network.Watch((name, value) => seen.Add($"{name} {value.device.type}"));
        var seams = new MetaRun([Batch, 3, 16, 16], Classes);
        var watch = new LossWatch();

        network.Train(new(network.Arena, Steps, stepsPerEpoch: Steps, events: watch), seams);

        Assert.Equal(Enumerable.Repeat(DeviceType.META, Steps), watch.Devices);
        Assert.NotEmpty(seen);
        Assert.All(seen, value => Assert.EndsWith(" META", value, StringComparison.Ordinal));
        Assert.Equal(DeviceType.META, network.Arena.Gradients.device.type);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_mask_left_on_the_host_is_found()
    {
        using var scope = NewDisposeScope();
        using var network = SpecCompiler
            .Compile(Transformer("DropPath = 0.2"), names: Names)
            .BuildOn(META);
        var images = empty([Batch, 3, 16, 16], float32, META);

        var fault = Record.Exception(() =>
            network.ForwardTraining(images, ones([1, 2, Batch, 1, 1]))
        );

        Assert.Contains("meta and cpu", fault?.InnerException?.Message, StringComparison.Ordinal);
    }

    private static EmittedNames Names { get; } = new(typeof(MetaFunctions), typeof(MetaMixing));

    private static string Transformer(string properties) => Network("Class", properties);

    private static string Distilled(string properties) =>
        Network("ClassAndDistillation", "") + $"[Distillation<TorchScriptTeacher>({properties})]";

    private static string Network(string tokens, string properties) =>
        $"[VisionTransformer(ImageSize = 16, PatchSize = 4, NumClasses = {Classes}, EmbedDim = 32, "
        + $"Depth = 2, Heads = 2, Tokens = Tokens.{tokens}{(properties.Length > 0 ? ", " : "")}{properties})]";

    /// <summary>Where each step's loss lies; nothing else happens beside the steps.</summary>
    private sealed class LossWatch : IRunEvents
    {
        public List<DeviceType> Devices { get; } = [];

        public void Stepped(long step, in LossTerms loss, double rate) =>
            Devices.Add(loss.Total.device.type);

        public void EpochEnded(long steps) { }

        public void SaveDue(long steps) { }
    }
}
