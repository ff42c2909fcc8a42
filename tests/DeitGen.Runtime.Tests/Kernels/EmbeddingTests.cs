using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Tests.Kernels;

public sealed class EmbeddingTests
{
    private const int Width = 32;

    [Theory] // images, channels, patches a side, pixels of a patch's side
    [InlineData(1, 1, 1, 8)]
    [InlineData(3, 3, 2, 16)]
    [InlineData(2, 2, 3, 5)]
    public void A_product_of_unfolded_images_is_torchs_convolution(int b, int c, int g, int p)
    {
        using var o = new Operands();
        var (images, kernel) = (o.Normal(b, c, g * p, g * p), o.Normal(Width, c, p, p));
        var patches = o.Empty<Fp32>(b * g * g, c * p * p);
        var tokens = o.Empty<Fp32>(b * g * g, Width);
        Embedding.Unfold(o.Team, o.Matrix<Fp32>(images.view(b, -1)), patches, c, p);
        Linear.Forward(patches, o.Matrix<Fp32>(kernel.view(Width, -1)), tokens);
        Close(F.conv2d(images, kernel, strides: [p, p]).flatten(2).transpose(1, 2), tokens);
    }

    [Theory] // head tokens, whether they have positions too
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void A_sequence_and_its_gradients_are_torchs(int tokens, bool everywhere)
    {
        Check<Fp32>(tokens, everywhere);
        Check<Bf16>(tokens, everywhere);
    }

    private static void Check<T>(int tokens, bool everywhere)
        where T : unmanaged, IElement<T>
    {
        const int b = 3;
        const int patches = 4;
        using var o = new Operands();
        var products = o.Normal<T>(b, patches, Width).requires_grad_();
        torch.Tensor Vector() => o.Normal(1, 1, Width).requires_grad_();
        var (bias, cls, dist) = (Vector(), Vector(), Vector());
        var position = o.Normal(everywhere ? patches + tokens : patches, Width).requires_grad_();
        var dh = o.Normal(b, patches + tokens, Width);

        var vectors = new SequenceVectors(
            o.Strip(bias),
            o.Strip(cls),
            tokens == 2 ? o.Strip(dist) : default,
            o.Matrix<Fp32>(position)
        );
        var h = o.Empty<Fp32>(b * (patches + tokens), Width);
        var dPatches = o.Empty<T>(b * patches, Width);
        Embedding.Forward(o.Team, o.Matrix<T>(products), vectors, h);
        torch.Tensor Sequence()
        {
            var head = new[] { cls, dist }.Take(tokens).Select(t => t.expand(b, 1, Width));
            var x = products + bias;
            return everywhere
                ? torch.cat([.. head, x], 1) + position
                : torch.cat([.. head, x + position], 1);
        }
        var expected = Sequence();
        Close(expected, h);

        // Gradients are added to what is there: here to the values themselves.
        Embedding.Backward(o.Team, o.Matrix<Fp32>(dh), dPatches, vectors, beta: 1);
        expected.backward([dh]);
        Close(products.grad!, dPatches);
        Close(bias.grad! + bias, vectors.PatchBias);
        Close(cls.grad! + cls, vectors.Class);
        if (tokens == 2)
            Close(dist.grad! + dist, vectors.Distillation);
        Close(position.grad! + position, vectors.Position);
    }
}
