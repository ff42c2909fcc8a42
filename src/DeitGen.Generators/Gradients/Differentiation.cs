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
        var pixels = g.Image.Sizes.Aggregate(1, (product, size) => product * size);
        var images = new StepValue("Images", null, 1, pixels, Storage.Single);
        var x = g.Embed.Record(tape, images);
        for (var block = 0; block < g.Depth; block++)
        {
            tape.Block = block;
            x = g.Blocks[block].Attention.Record(tape, x);
            x = g.Blocks[block].Mlp.Record(tape, x);
        }
        tape.Block = null;
        var final = g.Norm.Record(tape, x);
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
