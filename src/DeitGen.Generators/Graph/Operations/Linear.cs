using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>x Wᵀ + b.</summary>
internal sealed record Linear(string Key, int In, int Out, bool HasBias, InitialValue Initial)
    : Operation
{
    private Weight Matrix => Weight.Matrix($"{Key}.weight", [Out, In], Initial);

    private Weight Bias => Weight.Vector($"{Key}.bias", [Out], InitialValue.Zero);

    public override EquatableArray<Weight> Weights => HasBias ? [Matrix, Bias] : [Matrix];

    public override Shape Output(Shape x) => x.Expect(Key, In).WithLast(Out);

    public override long Macs(Shape x) => x.Vectors * In * Out;

    public override string Call(string x) =>
        HasBias ? Text($"F.linear({x}, {Matrix}, {Bias})") : Text($"F.linear({x}, {Matrix})");

    public override string Probe => Key;
}
