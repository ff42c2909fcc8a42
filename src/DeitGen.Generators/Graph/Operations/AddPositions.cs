using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Adds a learned position to each token.</summary>
internal sealed record AddPositions(int Tokens, int Width, InitialValue Initial) : Operation
{
    private Weight Positions => Weight.Vector("pos_embed", [1, Tokens, Width], Initial);

    public override EquatableArray<Weight> Weights => [Positions];

    public override Shape Output(Shape x) => x.Expect("pos_embed", Width);

    public override string Call(string x) => Text($"{x} + {Positions}");

    public override string Probe => "tokens_plus_pos";

    public override StepValue Record(Tape tape, StepValue x)
    {
        tape.Call(Kernels.AddRows, Update(x), tape.Weight(Positions));
        tape.OnBackward(() =>
            tape.Call(Kernels.RowSum, Read(tape.Gradient(x)), tape.WeightGradient(Positions))
        );
        return x;
    }
}
