using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Graph.Operations;

namespace DeitGen.Generators.Gradients;

/// <summary>The forward pass: the first half of a step, and by itself all of evaluation.</summary>
internal static class ForwardPass
{
    /// <summary>The images that a network is given.</summary>
    public static StepValue Images(DeitGraph g) =>
        new(
            "Images",
            null,
            1,
            g.Image.Sizes.Aggregate(1, (product, size) => product * size),
            Storage.Single
        );

    /// <summary>Takes down the way from images to the last norm, which it returns; every block written out, nothing fused.</summary>
    public static StepValue Record(Tape tape, DeitGraph g, StepValue images)
    {
        var x = g.Embed.Record(tape, images);
        foreach (var (block, number) in Alike(g).Select((b, l) => (b, l)))
        {
            tape.Block = number;
            x = block.Attention.Record(tape, x, BranchKind.Attention);
            x = block.Mlp.Record(tape, x, BranchKind.Mlp);
        }
        tape.Block = null;
        return g.Norm.Record(tape, x);
    }

    /// <summary>Evaluation: the same, and what every head says.</summary>
    public static StepGraph Of(DeitGraph g)
    {
        var heads = g.Heads.ToList();
        var (tape, images) = (new Tape(heads.Count, Precision.Fp32), Images(g));
        var final = Record(tape, g, images);
        foreach (var (head, token) in heads.Select((head, token) => (head, token)))
        {
            var name = token == 0 ? "Class" : "Dist";
            var read = final.Rows == 1 ? final : final.View($"{name}Token", token);
            var logits = head.Record(tape, read, $"{name}Logits", WeightPart.All);
            tape.Call(Kernels.Answer, Tape.Read(logits));
        }
        return tape.Graph([images]);
    }

    /// <summary>Where some blocks drop, those that drop nothing keep all images: they are computed as the others are.</summary>
    private static IEnumerable<Block> Alike(DeitGraph g)
    {
        static Residual Keeping(Residual r) => r with { Drop = r.Drop ?? new DropPath(0) };
        return g.DropPathRates.Length == 0
            ? g.Blocks
            : g.Blocks.Select(b => new Block(Keeping(b.Attention), Keeping(b.Mlp)));
    }
}
