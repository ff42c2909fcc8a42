using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Gradients;

/// <summary>From a network and what its heads learn from to a whole step, differentiated ahead of time.</summary>
internal static class Differentiation
{
    /// <summary>
    /// Forward as the operations record it, then their gradient rules in reverse order; every block written out, nothing fused.
    /// </summary>
    public static StepGraph Of(
        DeitGraph g,
        Objective objective,
        Precision precision = Precision.Fp32
    )
    {
        var tape = new Tape(objective.Tokens, precision);
        var images = ForwardPass.Images(g);
        var final = ForwardPass.Record(tape, g, images);
        foreach (var loss in objective.Losses)
            loss.Record(
                tape,
                final.Rows == 1 ? final : final.View($"{loss.Name}Token", loss.Token)
            );
        tape.Differentiate();
        var targets = objective.Losses.Select(l => l.Input).OfType<StepValue>().Distinct();
        return tape.Graph([images, .. targets]);
    }
}
