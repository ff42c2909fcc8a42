using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>A convolution without bias, then batch normalisation (Ioffe and Szegedy 2015).</summary>
/// <param name="Key">In timm's checkpoints: s1.b1.conv1.</param>
/// <param name="In">Channels that come in.</param>
/// <param name="Out">Channels that go out.</param>
/// <param name="Kernel">Height and width of the kernel; half of it pads each side.</param>
/// <param name="Stride">1 or 2.</param>
/// <param name="Groups">Groups of channels that do not mix.</param>
/// <param name="Gain">What the normalisation's gain starts as: 0 at the end of a residual branch.</param>
internal sealed record ConvNorm(
    string Key,
    int In,
    int Out,
    int Kernel,
    int Stride,
    int Groups,
    double Gain
) : Operation
{
    public RunningStatistics Statistics => new($"{Key}.bn", Out);

    public override EquatableArray<Weight> Weights =>
        [
            Weight.Matrix(
                $"{Key}.conv.weight",
                [Out, In / Groups, Kernel, Kernel],
                new InitialValue.FanOutNormal()
            ),
            Weight.Vector($"{Key}.bn.weight", [Out], new InitialValue.Constant(Gain)),
            Weight.Vector($"{Key}.bn.bias", [Out], InitialValue.Zero),
        ];

    public override Shape Output(Shape x) =>
        Shape.Batch(Out, (x.Last + Stride - 1) / Stride, (x.Last + Stride - 1) / Stride);

    public override long Macs(Shape x) =>
        (long)Output(x).Last * Output(x).Last * Out * (In / Groups) * Kernel * Kernel;
}
