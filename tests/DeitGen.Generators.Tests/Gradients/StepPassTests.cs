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
