using static TorchSharp.torch;

namespace DeitGen.Kernels;

/// <summary>The logits of all heads, out of the one product of all heads' matrices with all head tokens.</summary>
public static unsafe class HeadLogits
{
    /// <summary>logits[first + image, head] = the head's columns of its token's row, and its bias.</summary>
    /// <param name="products">[B·m, m·C], a row for each head token: class token first, distillation token second where m is 2.</param>
    /// <param name="classBias">[C].</param>
    /// <param name="distillationBias">[C]; none where m is 1.</param>
    /// <param name="logits">[batch, m, C], float32 and contiguous, on the CPU; B images of it are written.</param>
    /// <param name="first">The first of those.</param>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    public static void Write<T>(
        in Matrix<T> products,
        Strip classBias,
        Strip distillationBias,
        Tensor logits,
        long first
    )
        where T : unmanaged, IElement<T>
    {
        var (heads, classes) = (distillationBias.Length > 0 ? 2 : 1, classBias.Length);
        Shape.Require(products.Columns == heads * classes, heads * classes, products.Columns);
        Shape.LengthIfAny(distillationBias, classes);
        var target = MicroBatch.View(logits, first, products.Rows / heads);
        Shape.Require(target.Columns == products.Columns, products.Columns, target.Columns);
        for (var row = 0; row < products.Rows; row++)
        {
            var (image, head) = Math.DivRem(row, heads);
            var bias = head == 0 ? classBias : distillationBias;
            var from = products.Row(row) + head * classes;
            var to = (float*)target.Row(image) + head * classes;
            for (var i = 0; i < classes; i++)
                to[i] = T.Widen(from[i]) + bias[i];
        }
    }
}
