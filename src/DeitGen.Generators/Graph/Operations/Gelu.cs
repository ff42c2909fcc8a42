using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>x Φ(x), exact: the reference does not use the tanh form.</summary>
internal sealed record Gelu : Operation
{
    public override Shape Output(Shape x) => x;

    public override string Call(string x) => Text($"F.gelu({x})");

    public override string Probe => "mlp.act";

    protected override string Remark => ", exact: by erf";
}
