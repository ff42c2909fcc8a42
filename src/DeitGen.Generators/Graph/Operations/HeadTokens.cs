using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>The first tokens alone: class and distillation token, which the heads read.</summary>
/// <param name="Name">The value's name.</param>
/// <param name="Count">1 or 2.</param>
internal sealed record HeadTokens(string Name, int Count) : Operation
{
    public override Shape Output(Shape x) => Shape.Batch(Count, x.Last);

    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value(Name, Count, x.Columns, x.Storage);
        var tokens = new Operand.Literal("Tokens");
        tape.Call(Kernels.Gather, Read(x), Write(y), tokens);
        tape.OnBackward(() =>
            tape.Add(
                x,
                dx => tape.Call(Kernels.Scatter, Read(tape.Gradient(y)), Update(dx), tokens)
            )
        );
        return y;
    }
}
