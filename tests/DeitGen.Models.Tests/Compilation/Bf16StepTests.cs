using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>The compiled step of bf16 against the module in fp32, over the same specs: what rounding may cost.</summary>
public class Bf16StepTests
{
    private const int Specs = 200;
    private const double LossBound = 5e-3;
    private const double GradientBound = 2e-2;

    /// <summary>
    /// A gradient that rounding the weights alone moves by so much is moved by rounding what is made of them too: products, norms and their
    /// gradients, half a dozen of them a layer.
    /// </summary>
    private const double OfWeights = 4;

    public static TheoryData<int> Drawn => [.. Enumerable.Range(0, Specs)];

    [Theory, MemberData(nameof(Drawn))]
    public void Loss_and_gradients_are_nearly_the_modules(int draw)
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(draw, Precision.Bf16);
        using var network = spec.Compile();
        var inputs = spec.Inputs(network);

        var expected = network.Step(inputs).Total.ToDouble();
        var gradients = network.Arena.Gradients.clone();
        network.Arena.Gradients.fill_(double.NaN); // nothing old is read
        var actual = network.CompiledStep(spec.MicroBatch, inputs).Total.ToDouble();

        Assert.InRange(actual, (1 - LossBound) * expected, (1 + LossBound) * expected);
        AssertGradients(network, gradients, inputs, spec.Text);
    }

    /// <summary>Micro-batches are summed in fp32; what differs is where each one's gradient was rounded.</summary>
    [Fact]
    public void Other_micro_batches_give_nearly_the_same_and_a_second_step_the_same_bits()
    {
        using var scope = NewDisposeScope();
        var spec = new DrawnSpec(3, Precision.Bf16);
        using var network = spec.Compile();
        var inputs = spec.Inputs(network);
        network.CompiledStep(DrawnSpec.Batch, inputs);
        var gradients = network.Arena.Gradients.clone();

        network.CompiledStep(DrawnSpec.Batch, inputs);
        Assert.Equal(gradients, network.Arena.Gradients);
        network.CompiledStep(1, inputs);
        var difference = (gradients - network.Arena.Gradients).norm() / gradients.norm();
        Assert.InRange(difference.ToDouble(), 0, 4e-3);
    }

    private static void AssertGradients(
        LiveNetwork network,
        Tensor expected,
        object[] inputs,
        string what
    )
    {
        var all = expected.norm().ToDouble();
        var compiled = network.Arena.Gradients.clone();
        foreach (var tensor in network.Arena.Layout.Tensors)
        {
            var (e, a) = (network.Part(expected, tensor.Key), network.Part(compiled, tensor.Key));
            if (e.norm().ToDouble() == 0)
                continue; // a head that learns nothing
            var bound = GradientBound * Math.Max(e.norm().ToDouble(), 1e-3 * all);
            var difference = (e - a).norm().ToDouble();
            if (difference <= bound)
                continue;
            var rounded = network.Part(OfRoundedWeights(network, inputs), tensor.Key);
            var moved = (e - rounded).norm().ToDouble();
            Assert.True(
                difference <= OfWeights * moved,
                $"{what}\n{tensor.Key} is off by {difference}, {bound} is allowed, weights alone make {moved}"
            );
        }
    }

    /// <summary>The module's gradients in fp32 where every weight is a bf16 number.</summary>
    private static Tensor OfRoundedWeights(LiveNetwork network, object[] inputs)
    {
        var values = network.Arena.Values;
        var masters = values.clone();
        using (no_grad())
            values.copy_(masters.bfloat16().to_type(ScalarType.Float32));
        network.Step(inputs);
        using (no_grad())
            values.copy_(masters);
        return network.Arena.Gradients.clone();
    }
}
