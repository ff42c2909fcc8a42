using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

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

    public override StepValue Record(Tape tape, StepValue x) =>
        Record(tape, x, Name, WeightPart.All);

    /// <summary>The same with some rows of the matrix.</summary>
    public StepValue Record(Tape tape, StepValue x, string name, WeightPart part)
    {
        var columns = part == WeightPart.All ? Out : Out / 3 * (int)part;
        var y = tape.Value(name, x.Rows, columns, x.Storage);
        tape.Call(Kernels.Product, Read(x), tape.Weight(Matrix, part), Write(y));
        if (HasBias)
            tape.Call(Kernels.AddBias, Update(y), tape.Weight(Bias, part));
        tape.OnBackward(() =>
        {
            var dy = tape.Gradient(y);
            if (HasBias)
                tape.Call(Kernels.ColumnSum, Read(dy), tape.WeightGradient(Bias, part));
            tape.Contribute(
                x,
                dx =>
                    tape.Call(
                        Kernels.ProductBackward,
                        Read(dy),
                        Read(x),
                        tape.Weight(Matrix, part),
                        tape.WeightGradient(Matrix, part),
                        Write(dx)
                    )
            );
        });
        return y;
    }

    /// <summary>attn.qkv makes Qkv, head_dist HeadDist.</summary>
    private string Name => Weight.Pascal(Key.Split('.').Last());
}
