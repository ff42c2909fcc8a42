namespace DeitGen.Kernels;

/// <summary>
/// Softmax attention of H heads, each d wide, one head of one image at a time (Vaswani et al. 2017): O = P·V with
/// P = softmax(Q·Kᵀ / √d); biases of Q, K and V are added on the way in. Backward makes P again from the logarithm of its
/// denominator: dV = Pᵀ·dO, dS = P∘(dO·Vᵀ − rowsum(dO∘O)), dQ = dS·K / √d, dK = dSᵀ·Q / √d. Dropout multiplies P by a mask
/// after its softmax. There are m queries per image and n keys: the last block asks for its head tokens alone.
/// </summary>
public static class Attention
{
    /// <summary>Queries of a block going forward: its scores stay in the cache.</summary>
    private const int Together = 48;

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
        var images = logSumExp.Rows / heads;
        var shape = HeadShape.Of(input, output, images, mask, heads, Together);
        Check(shape, logSumExp);
        Forward(team, shape, input, output, images, logSumExp, mask);
    }

    /// <summary>The same where there is no backward.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="input">Q [B·m, H·d]; K, V [B·n, H·d].</param>
    /// <param name="output">O, [B·m, H·d], written.</param>
    /// <param name="heads">H; d is 1 to 128.</param>
    /// <param name="tokens">n, keys of an image.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or H·d is no multiple of 16.</exception>
    public static void Apply<T>(
        Team team,
        in Projections<T> input,
        in Matrix<T> output,
        int heads,
        int tokens
    )
        where T : unmanaged, IElement<T>
    {
        var images = input.Key.Product.Rows / tokens;
        var shape = HeadShape.Of(input, output, images, default, heads, Together);
        Forward(team, shape, input, output, images, default, default);
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
        var shape = HeadShape.Of(input, output, logSumExp.Rows / heads, mask, heads, together: 132);
        Check(shape, logSumExp);
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

    private static void Forward<T>(
        Team team,
        in HeadShape shape,
        in Projections<T> input,
        in Matrix<T> output,
        int images,
        in Matrix<Fp32> logSumExp,
        in Matrix<Fp32> mask
    )
        where T : unmanaged, IElement<T>
    {
        var scratch = team.Scratch(shape.ScratchFloats);
        var work = new AttentionForward<T>(scratch, shape, input, output, logSumExp, mask);
        team.Run((long)images * shape.Heads * shape.Blocks, work);
    }

    private static void Check(in HeadShape shape, in Matrix<Fp32> logSumExp)
    {
        Shape.Require(
            logSumExp.Columns == shape.Queries || logSumExp.Rows == 0,
            shape.Queries,
            logSumExp.Columns
        );
        Shape.Require(logSumExp.Stride == logSumExp.Columns, logSumExp.Columns, logSumExp.Stride);
    }
}
