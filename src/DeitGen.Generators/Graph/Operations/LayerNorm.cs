using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

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

    public override StepValue Record(Tape tape, StepValue x)
    {
        var name = Weight.Pascal(Key);
        var output = tape.Block is null ? Storage.Single : Storage.Element; // heads read fp32
        var y = tape.Value($"{name}.Output", x.Rows, Width, output);
        var statistics = tape.Value($"{name}.Statistics", x.Rows, 2, Storage.Strip) with
        {
            Kept = null, // of the stream, as the input: a dropped image only has no output
        };
        var input = tape.Value($"{name}.Input", x.Rows, Width, Storage.Stream);
        tape.Name(x, input with { Kept = null });
        tape.Call(
            Kernels.Norm,
            Affine(tape, isGradient: false),
            new Operand.Normed(Read(x), Write(y), Write(statistics)),
            new Operand.Literal("Epsilon")
        );
        tape.OnBackward(() =>
            tape.Contribute(
                x,
                dx =>
                    tape.Call(
                        Kernels.NormBackward,
                        Read(tape.Gradient(y)),
                        new Operand.Normed(Read(x), Shape(y), Read(statistics)),
                        Affine(tape, isGradient: false),
                        Affine(tape, isGradient: true),
                        Write(dx)
                    )
            )
        );
        return y;
    }

    private Operand.Affine Affine(Tape tape, bool isGradient) =>
        new(Key, Gain, Bias, tape.Block, isGradient);
}
