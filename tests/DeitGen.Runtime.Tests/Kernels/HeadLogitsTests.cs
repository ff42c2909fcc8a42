using DeitGen.Kernels;
using static DeitGen.Tests.Kernels.Operands;
using static TorchSharp.torch;

namespace DeitGen.Tests.Kernels;

public sealed class HeadLogitsTests
{
    private const int Classes = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_head_is_a_corner_of_the_product_and_has_a_bias(int heads)
    {
        using var o = new Operands();
        var products = o.Normal(3, heads, heads, Classes); // image, token, head
        var biases = o.Normal(2, Classes);
        var logits = full([6, heads, Classes], float.NaN);
        HeadLogits.Write(
            o.Matrix<Fp32>(products.view(3 * heads, heads * Classes)),
            o.Strip(biases[0]),
            heads == 2 ? o.Strip(biases[1]) : default,
            logits,
            first: 2
        );

        var own = products.diagonal(dim1: 1, dim2: 2).transpose(1, 2); // token = head
        Close(own + biases.narrow(0, 0, heads), logits.narrow(0, 2, 3).to(float64), 1e-6);
        Assert.True(logits.isnan().sum().item<long>() == 3 * heads * Classes); // the others' rows
    }

    [Fact]
    public void Logits_of_another_shape_are_refused()
    {
        using var o = new Operands();
        var (products, bias) = (o.Empty<Fp32>(2, Classes), o.Strip(Classes));
        void Write(Tensor logits, long first) =>
            HeadLogits.Write(products, bias, default, logits, first);
        Assert.Throws<ArgumentException>(() => Write(zeros(2, 1, Classes + 1), 0));
        Assert.Throws<ArgumentException>(() => Write(zeros(2, 1, Classes), 1));
        Assert.Throws<ArgumentException>(() => Write(zeros(2, 1, Classes, dtype: float64), 0));
        Assert.Throws<ArgumentException>(() =>
            Write(zeros(2, 1, 2 * Classes)[.., .., ..Classes], 0)
        );
    }
}
