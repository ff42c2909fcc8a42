using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Graph.Operations;

namespace DeitGen.Generators.Graph;

/// <summary>x + drop(branch(x)).</summary>
/// <param name="Branch">What is added to the residual stream.</param>
/// <param name="Drop">Its drop path; null where nothing is dropped.</param>
internal sealed record Residual(Chain Branch, DropPath? Drop)
{
    /// <summary>The tokens that go on behind it; null for all.</summary>
    public HeadTokens? Heads { get; init; }

    /// <summary>The compiled step's calls. The branch is computed for the images that keep it.</summary>
    public StepValue Record(Tape tape, StepValue x, BranchKind kind)
    {
        tape.Kept = Drop is null ? null : kind;
        var branch = Branch.Record(tape, x);
        tape.Kept = null;
        branch = Drop?.Record(tape, branch) ?? branch;
        var stream = Heads?.Record(tape, x) ?? x;
        var name = $"{Branch.Operations[0].Weights[0].Field}.Sum"; // until a norm reads and names it
        var sum = tape.Value(name, branch.Rows, branch.Columns, Storage.Stream);
        tape.Call(Kernels.Add, Tape.Read(stream), Tape.Read(branch), Tape.Write(sum));
        tape.OnBackward(() =>
        {
            tape.Share(stream, sum);
            Differentiate(tape, branch, sum);
        });
        return sum;
    }

    /// <summary>The branch's gradient is the stream's; what is stored in less than the stream has a rounded one of its own.</summary>
    private void Differentiate(Tape tape, StepValue branch, StepValue sum)
    {
        if (
            !tape.Rounds
            || Drop is not null
            || Branch.Operations[Branch.Operations.Length - 1] is LayerScale
        )
            tape.Share(branch, sum); // drop path's and LayerScale's rules read the stream's and round what they write
        else
            tape.Contribute(
                branch,
                d => tape.Call(Kernels.Round, Tape.Read(tape.Gradient(sum)), Tape.Write(d))
            );
    }
}
