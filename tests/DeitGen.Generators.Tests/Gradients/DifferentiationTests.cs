using DeitGen.Generators.Gradients;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>The gradient rules, held against the slope of the loss itself, in double precision.</summary>
public sealed class DifferentiationTests
{
    private const double Tiny = 1e-5;

    public static TheoryData<int> Specs => StepSpecs.Numbers;

    [Theory, MemberData(nameof(Specs))]
    public void Every_gradient_is_the_slope_of_the_loss(int spec)
    {
        var (graph, objective) = StepSpecs.Lower(spec);
        var run = new MachineRun(graph, images: 2);
        var step = Differentiation.Of(graph, objective);
        var gradients = run.Run(step).Gradients;
        foreach (var (key, weight) in run.Weights)
        {
            var direction = weight.Select((_, i) => Math.Cos(i + 1.0)).ToArray();
            var (up, down) = (
                Moved(run, step, weight, direction, Tiny),
                Moved(run, step, weight, direction, -Tiny)
            );
            var slope = (up - down) / (2 * Tiny);
            var expected = gradients.TryGetValue(key, out var gradient)
                ? gradient.Zip(direction, (g, d) => g * d).Sum()
                : 0; // a head that learns nothing
            Assert.True(
                Math.Abs(slope - expected) <= 1e-7 + 1e-6 * Math.Abs(slope),
                $"{key}: {expected} where the loss says {slope}"
            );
        }
    }

    /// <summary>The loss with a weight moved along a direction: one number that depends on all of its gradient.</summary>
    private static double Moved(
        MachineRun run,
        StepGraph step,
        double[] weight,
        double[] direction,
        double by
    )
    {
        var before = weight.ToArray();
        for (var i = 0; i < weight.Length; i++)
            weight[i] += by * direction[i];
        var loss = run.Run(step).Loss;
        before.CopyTo(weight, 0);
        return loss;
    }
}
