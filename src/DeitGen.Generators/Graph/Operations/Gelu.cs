using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>x Φ(x), exact: the reference does not use the tanh form.</summary>
internal sealed record Gelu : Operation
{
    public override Shape Output(Shape x) => x;

    public override string Call(string x) => Text($"F.gelu({x})");

    public override string Probe => "mlp.act";

    protected override string Remark => ", exact: by erf";

    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value("Hidden", x.Rows, x.Columns);
        tape.Name(x, x with { Name = "Slope" });
        tape.Call(Kernels.Gelu, Update(x), Write(y)); // x becomes the derivative, which is at hand there
        tape.OnBackward(() =>
        {
            tape.Call(Kernels.GeluBackward, Update(tape.Gradient(y)), Read(x));
            tape.Share(x, y);
        });
        return y;
    }
}
