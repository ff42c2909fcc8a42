using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>The compiler takes any network of the family: what it emits compiles without a warning, holds its constants and runs.</summary>
public class ConfigurationTests
{
    private static readonly NetworkConfig Small = new(
        ImageSize: 16,
        PatchSize: 8,
        Channels: 3,
        EmbedDim: 12,
        Depth: 2,
        Heads: 3, // of 4
        MlpRatio: 4,
        NumClasses: 5,
        LayerNormEps: 1e-6,
        QkvBias: true,
        IsDistilled: false
    );

    public static TheoryData<string, string> Networks() =>
        new()
        {
            { Small.Attribute(), "" },
            { (Small with { Channels = 1, IsDistilled = true }).Attribute(), "" },
            { (Small with { Channels = 2, QkvBias = false }).Attribute("DropPath = 0"), "" },
            { (Small with { MlpRatio = 3, Heads = 1 }).Attribute("LayerScale = 1e-4"), "" },
            { (Small with { Depth = 1, MlpRatio = 2.5 }).Attribute(), "" },
            {
                (Small with { PatchSize = 16, NumClasses = 1 }).Attribute(),
                "[Mixing(Mixup = 0, CutMix = 0)]"
            },
            { Small.Attribute("Dropout = 0.1", "AttentionDropout = 0.1", "DropPath = 0"), "" },
            { Small.Attribute(NetworkConfig.DeitThree), "[Recipe(Preset = RecipePreset.DeiT3)]" },
            {
                (Small with { IsDistilled = true }).Attribute("Dropout = 0.2"),
                "[Recipe(HeadTraining = HeadTraining.BothOnLabels, Ema = 0, ClipGradNorm = 1)]"
            },
            {
                (Small with { IsDistilled = true }).Attribute(
                    "DropPathRule = DropPathRule.Constant"
                ),
                "[Distillation<TorchScriptTeacher>(Kind = DistillationKind.Soft, Temperature = 3)]"
            },
        };

    [Theory, MemberData(nameof(Networks))]
    public void A_network_of_the_family_compiles_and_runs(string network, string more)
    {
        using var scope = NewDisposeScope();
        using var live = SpecCompiler.Compile(network + more).Build(trainable: false);
        var (variant, size) = (live.Spec.Variant, live.Spec.Variant.ImageSize);
        live.Arena.Initialize(seed: 1);

        variant.Verify(live.Module);
        var logits = live.Evaluate(zeros(2, variant.Channels, size, size));

        Assert.Equal([2, variant.NumClasses], logits.shape);
        Assert.True(logits.isfinite().all().ToBoolean());
        Assert.Equal(variant.Parameters, live.Module.parameters().Sum(p => p.numel()));
    }
}
