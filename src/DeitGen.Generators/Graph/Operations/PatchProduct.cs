using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>The patch embedding as a matrix product: a convolution whose stride is its kernel reads every pixel once.</summary>
/// <param name="Convolution">The convolution that it is.</param>
internal sealed record PatchProduct(PatchEmbedding Convolution) : Operation
{
    public override EquatableArray<Weight> Weights => Convolution.Weights;

    public override Shape Output(Shape x) => Convolution.Output(x);

    public override long Macs(Shape x) => Convolution.Macs(x);

    public override StepValue Record(Tape tape, StepValue x)
    {
        var (channels, patch, kernel) = (Convolution.Channels, Convolution.Patch, Weights[0]);
        var patches = tape.Value(
            "Patches",
            Convolution.Tokens(x.Columns),
            channels * patch * patch
        );
        tape.Call(
            Kernels.Unfold,
            Read(x),
            Write(patches),
            new Operand.Literal("Channels"),
            new Operand.Literal("Patch")
        );
        var y = tape.Value("PatchEmbed", patches.Rows, Convolution.Width);
        tape.Call(Kernels.Product, Read(patches), tape.Weight(kernel), Write(y));
        tape.Call(Kernels.AddBias, Update(y), tape.Weight(Weights[1]));
        tape.OnBackward(() =>
        {
            var dy = tape.Gradient(y);
            tape.Call(Kernels.ColumnSum, Read(dy), tape.WeightGradient(Weights[1]));
            tape.Call(Kernels.WeightBackward, Read(dy), Read(patches), tape.WeightGradient(kernel));
        });
        return y;
    }
}
