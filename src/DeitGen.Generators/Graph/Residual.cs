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

    /// <summary>The compiled step's calls.</summary>
    public StepValue Record(Tape tape, StepValue x)
    {
        var branch = Branch.Record(tape, x);
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
        if (!tape.Rounds || Branch.Operations[Branch.Operations.Length - 1] is LayerScale)
            tape.Share(branch, sum); // LayerScale's rule reads the stream's and rounds what it writes
        else
            tape.Contribute(
                branch,
                d => tape.Call(Kernels.Round, Tape.Read(tape.Gradient(sum)), Tape.Write(d))
            );
    }
}
