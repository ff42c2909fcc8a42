using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Puts the learned tokens before the patches: the class token, then the distillation token (section 4).</summary>
internal sealed record PrependTokens(EquatableArray<Weight> Tokens) : Operation
{
    public override EquatableArray<Weight> Weights => Tokens;

    public override Shape Output(Shape x) => Shape.Batch(Tokens.Length + (int)x.Vectors, x.Last);

    public override string Statement(string target, Shape x, EmissionSite site)
    {
        var tokens = string.Join(", ", Tokens.Select(t => Text($"{t}.expand(batch, -1, -1)")));
        return Text(
            $"""
            var batch = x.size(0);
            {target} cat([{tokens}, x], 1); // {Output(x)}
            """
        );
    }

    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value("Sequence", x.Rows + Tokens.Length, x.Columns, Storage.Stream);
        tape.Call(Kernels.Prepend, [Read(x), Write(y), .. Tokens.Select(t => tape.Weight(t))]);
        tape.OnBackward(() =>
            tape.Contribute(
                x,
                dx =>
                    tape.Call(
                        Kernels.PrependBackward,
                        [
                            Read(tape.Gradient(y)),
                            Write(dx),
                            .. Tokens.Select(t => tape.WeightGradient(t)),
                        ]
                    )
            )
        );
        return y;
    }
}
