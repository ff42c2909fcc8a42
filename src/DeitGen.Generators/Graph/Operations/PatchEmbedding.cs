using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>A convolution whose stride is its kernel: each patch becomes a token (section 3).</summary>
internal sealed record PatchEmbedding(int Channels, int Patch, int Width) : Operation
{
    // The reference's init hook does not touch convolutions, so weight and bias keep the framework's uniform start.
    private InitialValue Initial =>
        new InitialValue.Uniform(1 / Math.Sqrt((double)Channels * Patch * Patch));

    private Weight Kernel =>
        Weight.Matrix("patch_embed.proj.weight", [Width, Channels, Patch, Patch], Initial);

    private Weight Bias => Weight.Vector("patch_embed.proj.bias", [Width], Initial);

    public override EquatableArray<Weight> Weights => [Kernel, Bias];

    public override Shape Output(Shape x) => Shape.Batch(Grid(x) * Grid(x), Width);

    public override long Macs(Shape x) => Output(x).Vectors * Width * Channels * Patch * Patch;

    public override string Statement(string target, Shape x, EmissionSite site)
    {
        var (map, output) = (Shape.Batch(Width, Grid(x), Grid(x)), Output(x));
        return Text(
            $"""
            var x = F.conv2d(images, {Kernel}, {Bias}, [{Patch}, {Patch}]); // {map}
            {target} x.flatten(2).transpose(1, 2); // {output}, row by row
            """
        );
    }

    public override string Probe => "patch_embed";

    private int Grid(Shape x) => x.Last / Patch;

    public override StepValue Record(Tape tape, StepValue x)
    {
        var y = tape.Value("PatchEmbed", Tokens(x.Columns), Width);
        tape.Call(Kernels.Convolution, Read(x), tape.Weight(Kernel), Write(y));
        tape.Call(Kernels.AddBias, Update(y), tape.Weight(Bias));
        tape.OnBackward(() =>
        {
            var dy = tape.Gradient(y);
            tape.Call(Kernels.ColumnSum, Read(dy), tape.WeightGradient(Bias));
            tape.Call(Kernels.ConvolutionBackward, Read(dy), Read(x), tape.WeightGradient(Kernel));
        });
        return y;
    }

    /// <summary>Patches of an image of so many numbers.</summary>
    public int Tokens(int numbers) => numbers / (Channels * Patch * Patch);
}
