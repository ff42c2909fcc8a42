using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Scales each channel of a branch (Touvron et al. 2021; DeiT III).</summary>
internal sealed record LayerScale(string Key, int Width, double Start) : Operation
{
    private Weight Gamma => Weight.Vector(Key, [Width], new InitialValue.Constant(Start));

    public override EquatableArray<Weight> Weights => [Gamma];

    public override Shape Output(Shape x) => x.Expect(Key, Width);

    public override string Call(string x) => Text($"{x} * {Gamma}");

    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value("Scaled", x.Rows, Width);
        tape.Call(Kernels.Scale, Read(x), tape.Weight(Gamma), Write(y));
        tape.OnBackward(() =>
            tape.Contribute(
                x,
                dx =>
                    tape.Call(
                        Kernels.ScaleBackward,
                        Read(tape.Gradient(y)),
                        Read(x),
                        tape.Weight(Gamma),
                        Write(dx),
                        tape.WeightGradient(Gamma)
                    )
            )
        );
        return y;
    }
}
