using DeitGen.Kernels;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed class AttentionTests
{
    [Theory] // images, tokens, heads, width of a head
    [InlineData(1, 1, 1, 16)]
    [InlineData(2, 5, 16, 1)]
    [InlineData(2, 17, 16, 3)]
    [InlineData(1, 18, 4, 16)]
    [InlineData(2, 33, 2, 24)]
    [InlineData(1, 50, 1, 64)]
    [InlineData(1, 70, 3, 64)]
    [InlineData(1, 20, 2, 72)]
    [InlineData(1, 37, 1, 128)]
    public void All_tokens_attend_as_in_torch(int images, int tokens, int heads, int width)
    {
        Check<Fp32>(images, tokens, tokens, heads, width);
        Check<Bf16>(images, tokens, tokens, heads, width);
    }

    [Theory] // images, queries, tokens, heads, width of a head
    [InlineData(3, 1, 17, 2, 24)]
    [InlineData(2, 2, 66, 3, 64)]
    public void Few_tokens_attend_as_in_torch(int images, int m, int n, int heads, int width)
    {
        Check<Fp32>(images, m, n, heads, width);
        Check<Bf16>(images, m, n, heads, width);
    }

    [Fact]
    public void Dropped_weights_are_torchs() => Check<Fp32>(2, 19, 19, 2, 24, isMasked: true);

    /// <summary>Heads are cut among threads where there are fewer of them; that changes no bit.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void However_many_threads_share_a_head_its_output_is_the_same(int threads)
    {
        using var alone = new Operands(threads: 1);
        using var shared = new Operands(threads: threads);
        Assert.True(Attended(alone).equal(Attended(shared)).all().ToBoolean());

        static torch.Tensor Attended(Operands o)
        {
            var input = Qkv.Packed(o.Matrix<Fp32>(o.Normal(130, 3 * 48)), default);
            var output = o.Empty<Fp32>(130, 48);
            Attention.Apply(o.Team, input, output, heads: 3, tokens: 130);
            return Read(output);
        }
    }

    private static void Check<T>(
        int images,
        int m,
        int n,
        int heads,
        int width,
        bool isMasked = false
    )
        where T : unmanaged, IElement<T>
    {
        using var o = new Operands(images);
        var d = heads * width;
        var (q, k, v) = (
            o.Normal<T>(images, m, d),
            o.Normal<T>(images, n, d),
            o.Normal<T>(images, n, d)
        );
        var bias = o.Normal(3 * d).requires_grad_();
        var dOut = o.Normal<T>(images, m, d);
        foreach (var part in new[] { q, k, v })
            part.requires_grad_();
        var dropped = (o.Normal(images, heads, m, n) > 0).to_type(torch.ScalarType.Float64) * 2;
        var mask = isMasked ? o.Matrix<Fp32>(dropped) : default;

        var keyValue = o.Matrix<T>(torch.cat([k, v], 2));
        var input = Qkv.Split(o.Matrix<T>(q), keyValue, o.Strip(bias));
        var dBias = o.Strip(3 * d);
        var (dQuery, dKeyValue) = (o.Empty<T>(images * m, d), o.Empty<T>(images * n, 2 * d));
        var (output, lse) = (o.Empty<T>(images * m, d), o.Empty<Fp32>(images * heads, m));
        Attention.Forward(o.Team, input, output, lse, heads, mask);
        var applied = o.Empty<T>(images * m, d);
        Attention.Apply(o.Team, input, applied, heads, tokens: n);
        var dInput = Qkv.Split(dQuery, dKeyValue, dBias);
        Attention.Backward(o.Team, input, output, lse, o.Matrix<T>(dOut), dInput, heads, 0, mask);

        torch.Tensor Heads(torch.Tensor x, int part) =>
            (x + bias.narrow(0, part * d, d)).view(images, -1, heads, width).transpose(1, 2);
        var scores = Heads(q, 0).matmul(Heads(k, 1).transpose(2, 3)) / Math.Sqrt(width);
        var p = isMasked ? scores.softmax(3) * dropped : scores.softmax(3);
        var expected = p.matmul(Heads(v, 2)).transpose(1, 2).reshape(images, m, d);
        expected.backward([dOut]);
        var loose = 4 * Tolerance<T>();
        Close(expected, Read(output), loose);
        if (!isMasked)
            Assert.True(Read(output).equal(Read(applied)).all().ToBoolean());
        Close(scores.logsumexp(3), Read(lse), loose);
        Close(q.grad!, Read(dQuery), loose);
        Close(torch.cat([k.grad!, v.grad!], 2), Read(dKeyValue), loose);
        // A key's bias shifts a row of scores alike: its gradient is 0 and rounding.
        Close(bias.grad!, Read(dBias), loose);
    }
}
