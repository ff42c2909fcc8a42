using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Layout;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>A compiled step before it is text: its calls, its memory, the arena that its weights lie in.</summary>
internal sealed class StepProgram
{
    public StepProgram(DeitGraph graph, Objective objective, StepGraph step, ArenaPlan arena)
    {
        (Graph, Objective, Arena) = (graph, objective, arena);
        Step = Sharing.Of(step);
        Plan = BufferPlan.Of(Step);
        Passed =
        [
            .. Step
                .Calls.Where(c => c.Phase == Phase.Forward)
                .SelectMany(c => c.Touches.Where(t => t.Value.Block is { } b && b != c.Block))
                .Select(t => StepNames.Split(t.Value.Name).Group)
                .Distinct(),
        ];
        Names = new(Plan, Passed, Drops);
    }

    public DeitGraph Graph { get; }

    public Objective Objective { get; }

    public ArenaPlan Arena { get; }

    public StepGraph Step { get; }

    public BufferPlan Plan { get; }

    public StepNames Names { get; }

    /// <summary>Whether matrices are stored as bf16, over masters of fp32.</summary>
    public bool IsRounded => Step.Precision == Precision.Bf16;

    /// <summary>The using line that says how they are stored.</summary>
    public string Alias =>
        $"using Element = DeitGen.Kernels.{Step.Precision}; // how matrices and their products are stored";

    /// <summary>Where weights lie.</summary>
    public StepPlaces Places => new(this);

    /// <summary>Norms that one block hands to the next: arrays of the network.</summary>
    public IReadOnlyList<string> Passed { get; }

    /// <summary>Blocks that save the same and do the same: one method.</summary>
    public IReadOnlyList<BlockPlaces> Runs => Plan.Blocks;

    /// <summary>Whether branches are computed for the images alone that keep them.</summary>
    public bool Drops => DroppingBlocks > 0;

    /// <summary>Blocks that take a mask: the last ones.</summary>
    public int DroppingBlocks => Graph.DropPathRates.Length;

    public int Heads => Graph.Block.Attention.Branch.Operations.OfType<Attention>().Single().Heads;

    public int Patch => Graph.Embed.Operations.OfType<PatchEmbedding>().Single().Patch;

    /// <summary>Rows that an image has in the stream.</summary>
    public int Tokens => (int)Graph.Stream.Vectors;

    /// <summary>Block, or LastBlock where it stands alone behind others.</summary>
    public string NameOf(BlockPlaces run) => run == Names.Last ? "LastBlock" : "Block";

    public IEnumerable<KernelCall> Calls(Phase phase, int? block) =>
        Step.Calls.Where(c => c.Phase == phase && c.Block == block);

    /// <summary>Calls of a phase outside the blocks, before them or behind.</summary>
    public IEnumerable<KernelCall> Outside(Phase phase, bool isBefore)
    {
        var calls = Step.Calls.Where(c => c.Phase == phase).ToList();
        var first = calls.FindIndex(c => c.Block is not null);
        return calls.Where((c, i) => c.Block is null && i < first == isBefore);
    }
}
