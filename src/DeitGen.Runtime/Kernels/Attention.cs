namespace DeitGen.Kernels;

/// <summary>
/// Softmax attention of H heads, each d wide, one head of one image at a time (Vaswani et al. 2017): O = P·V with
/// P = softmax(Q·Kᵀ / √d); biases of Q, K and V are added on the way in. Backward makes P again from the logarithm of its
/// denominator: dV = Pᵀ·dO, dS = P∘(dO·Vᵀ − rowsum(dO∘O)), dQ = dS·K / √d, dK = dSᵀ·Q / √d. Dropout multiplies P by a mask
/// after its softmax. There are m queries per image and n keys: the last block asks for its head tokens alone.
/// </summary>
public static class Attention
{
    /// <summary>O = attention(Q, K, V).</summary>
    /// <param name="team">Threads.</param>
    /// <param name="input">Q [B·m, H·d]; K, V [B·n, H·d].</param>
    /// <param name="output">O, [B·m, H·d], written.</param>
    /// <param name="logSumExp">[B·H, m], written: of each row of Q·Kᵀ / √d.</param>
    /// <param name="heads">H; d is 1 to 128.</param>
    /// <param name="mask">Dropout of P, [B·H·m, n]; none by default.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or H·d is no multiple of 16.</exception>
    public static void Forward<T>(
        Team team,
        in Projections<T> input,
        in Matrix<T> output,
        in Matrix<Fp32> logSumExp,
        int heads,
        in Matrix<Fp32> mask = default
    )
        where T : unmanaged, IElement<T>
    {
        var shape = HeadShape.Of(input, output, logSumExp, mask, heads, together: 48);
        var scratch = team.Scratch(shape.ScratchFloats);
        var work = new AttentionForward<T>(scratch, shape, input, output, logSumExp, mask);
        team.Run(logSumExp.Rows, work);
    }

    /// <summary>dQ, dK, dV, and the gradients of their biases.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="input">As in forward.</param>
    /// <param name="output">As forward left it.</param>
    /// <param name="logSumExp">As forward left it.</param>
    /// <param name="dOutput">dO, [B·m, H·d].</param>
    /// <param name="dInput">Products written; biases, if any, beta·old + new.</param>
    /// <param name="heads">H.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <param name="mask">As in forward.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or H·d is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Projections<T> input,
        in Matrix<T> output,
        in Matrix<Fp32> logSumExp,
        in Matrix<T> dOutput,
        in Projections<T> dInput,
        int heads,
        float beta,
        in Matrix<Fp32> mask = default
    )
        where T : unmanaged, IElement<T>
    {
        var shape = HeadShape.Of(input, output, logSumExp, mask, heads, together: 132);
        Shape.Same(output, dOutput);
        Shape.Same(input.Query.Product, dInput.Query.Product);
        Shape.Same(input.Key.Product, dInput.Key.Product);
        Shape.Same(input.Value.Product, dInput.Value.Product);
        var work = new AttentionBackward<T>(
            team.Scratch(shape.ScratchFloats),
            shape,
            input,
            output,
            logSumExp,
            mask,
            dOutput,
            dInput
        );
        team.Run(logSumExp.Rows, work);
        team.Reduce(0, dInput.Query.Bias, beta);
        team.Reduce(shape.Columns, dInput.Key.Bias, beta);
        team.Reduce(2 * shape.Columns, dInput.Value.Bias, beta);
    }
}
