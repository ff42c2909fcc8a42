using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>A pass makes a step cheaper and leaves its loss and gradients as they are.</summary>
public sealed class StepPassTests
{
    public static TheoryData<string> Passes => [.. StepSpecs.Passes];

    [Theory, MemberData(nameof(Passes))]
    public void With_and_without_a_pass_loss_and_gradients_are_equal(string pass)
    {
        foreach (var number in Enumerable.Range(0, StepSpecs.All.Count))
        {
            var (graph, objective) = StepSpecs.Lower(number);
            var run = new MachineRun(graph, images: 3);
            var with = StepSpecs.Compile(graph, objective);
            var without = StepSpecs.Compile(graph, objective, pass);
            AssertEqual(run.Run(without), run.Run(with), $"spec {number}");
        }
    }

    /// <summary>What bf16 adds to the list of calls is rounding, which the machine does not do.</summary>
    [Theory, MemberData(nameof(Specs))]
    public void In_bf16_the_calls_mean_the_same_with_and_without_passes(int spec)
    {
        var (graph, objective) = StepSpecs.Lower(spec);
        var run = new MachineRun(graph, images: 3);
        var expected = run.Run(StepSpecs.Compile(graph, objective));
        var step = StepSpecs.Compile(graph, objective, Precision.Bf16);
        AssertEqual(expected, run.Run(step), "fused");
        var apart = StepSpecs.Compile(graph, objective, Precision.Bf16, StepSpecs.Passes);
        AssertEqual(expected, run.Run(apart), "apart");
        Assert.All(step.Calls, call => Assert.NotNull(call.Kernel.Method));
    }

    /// <summary>A product reads and writes one type; heads and the stream are fp32.</summary>
    [Theory, MemberData(nameof(Specs))]
    public void In_bf16_a_products_matrices_are_stored_alike_and_only_the_heads_are_fp32(int spec)
    {
        var (graph, objective) = StepSpecs.Lower(spec);
        var step = StepSpecs.Compile(graph, objective, Precision.Bf16);
        var products = step.Calls.Where(c => c.Kernel.Name is "Product" or "ProductBackward");
        foreach (var call in products)
        {
            var weight = call.Operands.OfType<Operand.Trained>().First().Weight;
            var isHead = weight.Key.StartsWith("head", StringComparison.Ordinal);
            Assert.All(
                call.Touches,
                t => Assert.Equal(isHead ? Storage.Single : Storage.Half, t.Value.Storage)
            );
        }
    }

    [Theory, MemberData(nameof(Passes))]
    public void A_pass_does_something(string pass)
    {
        var (graph, objective) = StepSpecs.Lower(0);
        Assert.NotEqual(
            Names(StepSpecs.Compile(graph, objective)),
            Names(StepSpecs.Compile(graph, objective, pass))
        );
    }

    [Theory, MemberData(nameof(Specs))]
    public void Behind_all_passes_every_call_is_one_of_the_runtimes(int spec)
    {
        var (graph, objective) = StepSpecs.Lower(spec);
        Assert.All(
            StepSpecs.Compile(graph, objective).Calls,
            call => Assert.NotNull(call.Kernel.Method)
        );
    }

    public static TheoryData<int> Specs => StepSpecs.Numbers;

    [Fact]
    public void Twelve_blocks_make_at_most_300_calls()
    {
        var (graph, objective) = StepSpecs.Lower(
            ", Depth = 12, Tokens = Tokens.ClassAndDistillation",
            "[Distillation<TorchScriptTeacher>]"
        );
        Assert.InRange(StepSpecs.Compile(graph, objective).CallCount, 200, 300);
    }

    private static string Names(StepGraph step) =>
        string.Join(' ', step.Calls.Select(c => $"{c.Kernel.Name}/{c.Operands.Count}"));

    private static void AssertEqual(
        (double Loss, Dictionary<string, double[]> Gradients) expected,
        (double Loss, Dictionary<string, double[]> Gradients) actual,
        string what
    )
    {
        Assert.Equal(expected.Loss, actual.Loss, 1e-12);
        Assert.Equal(
            expected.Gradients.Keys.Order(StringComparer.Ordinal),
            actual.Gradients.Keys.Order(StringComparer.Ordinal)
        );
        foreach (var (key, gradient) in expected.Gradients)
        foreach (var (i, number) in gradient.Index())
            Assert.True(
                Math.Abs(number - actual.Gradients[key][i]) < 1e-11,
                $"{what}, {key}[{i}]: {actual.Gradients[key][i]}, not {number}"
            );
    }
}
