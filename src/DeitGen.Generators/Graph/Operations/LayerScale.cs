using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Scales each channel of a branch (Touvron et al. 2021; DeiT III).</summary>
internal sealed record LayerScale(string Key, int Width, double Start) : Operation
{
    private Weight Gamma => Weight.Vector(Key, [Width], new InitialValue.Constant(Start));

    public override EquatableArray<Weight> Weights => [Gamma];

    public override Shape Output(Shape x) => x.Expect(Key, Width);

    public override string Call(string x) => Text($"{x} * {Gamma}");
}
