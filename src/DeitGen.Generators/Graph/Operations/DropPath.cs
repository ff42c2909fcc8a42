using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Drops a whole branch for a share of the images (stochastic depth, Huang et al. 2016).</summary>
/// <param name="Rate">In single precision, as the reference has it.</param>
internal sealed record DropPath(float Rate) : Operation
{
    public override Shape Output(Shape x) => x;

    /// <summary>From the kept images, which are all that a branch is computed for, back to all.</summary>
    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value("Dropped", x.Rows, x.Columns) with { Kept = null };
        var kept = new Operand.Kept(x.Kept!.Value, tape.Block!.Value);
        tape.Call(Kernels.Drop, Read(x), kept, Write(y));
        tape.OnBackward(() =>
            tape.Contribute(
                x,
                dx => tape.Call(Kernels.DropBackward, Read(tape.Gradient(y)), kept, Write(dx))
            )
        );
        return y;
    }
}
