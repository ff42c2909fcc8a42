using DeitGen.Models.Tests.Compilation;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>Section F6 of the reference notes: a distilled network whose weights are sines. Needs no file.</summary>
[Trait("Category", "Golden")]
public class TinyNetworkTests
{
    private const string Spec = """
        [VisionTransformer(
            ImageSize = 8, PatchSize = 4, EmbedDim = 12, Heads = 3, Depth = 2, NumClasses = 5, DropPath = 0,
            Tokens = Tokens.ClassAndDistillation
        )]
        [Mixing(Mixup = 0, CutMix = 0)]
        [Recipe(LabelSmoothing = 0)]
        [Distillation<TorchScriptTeacher>(Alpha = 0.5)]
        """;

    private static Tensor Images => arange(2 * 3 * 8 * 8, float32).mul(0.05).cos().view(2, 3, 8, 8);

    [Fact]
    public void Logits_are_those_of_section_F6()
    {
        using var scope = NewDisposeScope();
        using var network = Sines();

        var logits = network.ForwardTraining(Images);

        AssertRow([0.6580805, -0.2542594, -0.3140065, 0.6604054, 0.1936758], logits[0][0]);
        AssertRow([0.6497256, -0.2331709, -0.3169986, 0.6409268, 0.2071487], logits[0][1]);
        AssertRow([0.1243679, 0.4188926, -0.1643971, -0.2128999, 0.3127529], logits[1][0]);
        AssertRow(
            [0.3912242, 0.0823166, -0.2392018, 0.2237527, 0.2532144],
            network.Evaluate(Images)[0]
        );
    }

    [Fact]
    public void Loss_and_gradients_are_those_of_section_F6()
    {
        using var scope = NewDisposeScope();
        using var network = Sines();

        // The emitted loss halves the sum of both heads' cross-entropies, which F6 does not.
        var loss = network.Step(Images, zeros(2, int64), ones(2, int64));

        double Norm(string key) => 2 * network.Gradient(key).norm().ToDouble();
        Assert.Equal(2.5436665, 2 * loss.Total.ToDouble(), 2e-6);
        Assert.Equal(0.3926668, Norm("cls_token"), 2e-6);
        Assert.Equal(0.9148629, Norm("dist_token"), 2e-6);
        Assert.Equal(0.9955966, Norm("pos_embed"), 2e-6);
        Assert.Equal(0.0345230, Norm("patch_embed.proj.weight"), 2e-6);
        Assert.Equal(0.0892172, Norm("blocks.0.attn.qkv.weight"), 2e-6);
        Assert.Equal(3.0180131, Norm("head.weight"), 2e-6);
        Assert.Equal(0.8216027, Norm("head_dist.bias"), 2e-6);
    }

    [Fact]
    public void It_has_35_tensors_and_4606_numbers()
    {
        var variant = SpecCompiler.Compile(Spec).Variant;
        Assert.Equal((35, 4606), (variant.Layout.Tensors.Length, variant.Parameters));
    }

    /// <summary>Number i of tensor k is 0.1 sin(0.37 i + 0.61 k), and 1 more in the gains of norms.</summary>
    private static LiveNetwork Sines() =>
        SpecCompiler.Compile(Spec).Build().Load((key, k) => Sine(key, k));

    private static Tensor Sine(string key, int k)
    {
        var layout = SpecCompiler.Compile(Spec).Variant.Layout.Tensors[k];
        var gain =
            key.Contains("norm", StringComparison.Ordinal)
            && key.EndsWith("weight", StringComparison.Ordinal);
        return arange(layout.Count, float64)
            .mul(0.37)
            .add(0.61 * k)
            .sin()
            .mul(0.1)
            .add(gain ? 1 : 0)
            .view([.. layout.Shape.Select(size => (long)size)]);
    }

    private static void AssertRow(double[] expected, Tensor actual) =>
        Golden.Numbers.AssertClose(tensor(expected), actual, abs: 2e-6);
}
