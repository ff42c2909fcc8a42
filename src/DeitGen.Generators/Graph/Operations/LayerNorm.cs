using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Each vector to mean 0 and variance 1, then scaled and shifted.</summary>
internal sealed record LayerNorm(string Key, int Width, double Epsilon) : Operation
{
    private Weight Gain => Weight.Vector($"{Key}.weight", [Width], InitialValue.One);

    private Weight Bias => Weight.Vector($"{Key}.bias", [Width], InitialValue.Zero);

    public override EquatableArray<Weight> Weights => [Gain, Bias];

    public override Shape Output(Shape x) => x.Expect(Key, Width);

    public override string Call(string x) =>
        Text($"F.layer_norm({x}, [{Width}], {Gain}, {Bias}, {Epsilon})");

    public override string Probe => Key;
}
