using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Models.Tests.Devices;

/// <summary>
/// What an emitted module calls of torch.nn.functional, with those operations written out that libtorch has no meta kernel for
/// (outside Python): norms, convolutions, attention. Shapes, devices and the graph of gradients are those of the originals.
/// </summary>
public static class MetaFunctions
{
    public static Tensor linear(Tensor x, Tensor weight, Tensor? bias = null) =>
        F.linear(x, weight, bias);

    public static Tensor gelu(Tensor x) => F.gelu(x);

    public static Tensor relu(Tensor x) => x * x.gt(0).to_type(x.dtype);

    public static Tensor layer_norm(
        Tensor x,
        long[] shape,
        Tensor weight,
        Tensor bias,
        double epsilon
    )
    {
        Assert.Equal(shape, x.shape[^shape.Length..]);
        return Normalized(x, [-1], epsilon) * weight + bias;
    }

    public static Tensor scaled_dot_product_attention(Tensor q, Tensor k, Tensor v) =>
        q.matmul(k.transpose(-2, -1)).div(Math.Sqrt(q.size(-1))).softmax(-1).matmul(v);

    /// <summary>Only shape, device and dependence on every input: an average over each window, a product over channels.</summary>
    public static Tensor conv2d(
        Tensor x,
        Tensor weight,
        Tensor? bias = null,
        long[]? strides = null,
        long[]? padding = null,
        long groups = 1
    )
    {
        var (side, stride, pad) = (weight.size(2), strides?[0] ?? 1, padding?[0] ?? 0);
        Assert.Equal(x.size(1), weight.size(1) * groups);
        var height = (x.size(2) + 2 * pad - side) / stride + 1;
        var width = (x.size(3) + 2 * pad - side) / stride + 1;
        var seen = x.mean([1, 2, 3], keepdim: true) * weight.mean([1, 2, 3]).view(1, -1, 1, 1); // [B, O, 1, 1]
        if (bias is not null)
            seen = seen + bias.view(1, -1, 1, 1);
        return seen.expand(x.size(0), weight.size(0), height, width).contiguous();
    }

    public static Tensor batch_norm(
        Tensor x,
        Tensor mean,
        Tensor variance,
        Tensor weight,
        Tensor bias,
        bool training,
        double momentum,
        double eps
    )
    {
        Assert.Equal((x.device.type, x.device.type), (mean.device.type, variance.device.type));
        var scaled = Normalized(x, [0, 2, 3], eps) * weight.view(1, -1, 1, 1);
        return scaled + bias.view(1, -1, 1, 1);
    }

    private static Tensor Normalized(Tensor x, long[] over, double epsilon)
    {
        var centred = x - x.mean(over, keepdim: true);
        return centred / (centred.square().mean(over, keepdim: true) + epsilon).sqrt();
    }
}
