using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Each channel times a gate that a small network reads from all channels' means (Hu et al. 2018).</summary>
internal sealed record SqueezeExcite(string Key, int Width, int Hidden) : Operation
{
    public override EquatableArray<Weight> Weights =>
        [.. Convolution("fc1", Width, Hidden), .. Convolution("fc2", Hidden, Width)];

    public override Shape Output(Shape x) => x;

    public override long Macs(Shape x) => 2L * Width * Hidden;

    private Weight[] Convolution(string name, int from, int to) =>
        [
            Weight.Matrix(
                $"{Key}.{name}.weight",
                [to, from, 1, 1],
                new InitialValue.FanOutNormal()
            ),
            Weight.Vector($"{Key}.{name}.bias", [to], new InitialValue.FanInUniform(from)),
        ];
}
