namespace DeitGen.Kernels;

/// <summary>
/// Cross-entropy of a head, with the head's bias and both gradients in one go: Σ over images of lse(z)·Σt − t·z, z = product + bias;
/// ∂z = weight·(Σt·softmax(z) − t).
/// </summary>
public static unsafe class CrossEntropy
{
    /// <summary>With target distributions, as mixing makes them.</summary>
    /// <param name="logits">[B, C], without bias; become their gradients.</param>
    /// <param name="bias">[C].</param>
    /// <param name="targets">[B, C].</param>
    /// <param name="weight">Of the gradients: the head's share of the loss over the images of a step.</param>
    /// <param name="dBias">[C], beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <returns>The sum of the images' losses, not weighted.</returns>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static double SoftTargets<T>(
        in Matrix<T> logits,
        Strip bias,
        in Matrix<Fp32> targets,
        float weight,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        Shape.Same(logits, targets);
        Check(logits, bias, dBias);
        RowLoss.Start(dBias, beta);
        var z = stackalloc float[2 * Simd.RoundUp(logits.Columns)];
        var loss = 0.0;
        for (var row = 0; row < logits.Rows; row++)
            loss += Row(logits, row, bias, (float*)targets.Row(row), weight, dBias, z);
        return loss;
    }

    /// <summary>With one class per image: a label, or a teacher's verdict (hard distillation).</summary>
    /// <param name="logits">[B, C], without bias; become their gradients.</param>
    /// <param name="bias">[C].</param>
    /// <param name="labels">[B], 0 to C - 1.</param>
    /// <param name="smoothing">Share of each target that is spread over all classes, in [0, 1).</param>
    /// <param name="weight">Of the gradients: the head's share of the loss over the images of a step.</param>
    /// <param name="dBias">[C], beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <returns>The sum of the images' losses, not weighted.</returns>
    /// <exception cref="ArgumentException">Shapes do not match, or a label is no class.</exception>
    public static double Labels<T>(
        in Matrix<T> logits,
        Strip bias,
        ReadOnlySpan<long> labels,
        float smoothing,
        float weight,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        Shape.Require(labels.Length == logits.Rows, logits.Rows, labels.Length);
        Check(logits, bias, dBias);
        RowLoss.Start(dBias, beta);
        var z = stackalloc float[2 * Simd.RoundUp(logits.Columns)];
        var target = stackalloc float[logits.Columns];
        var loss = 0.0;
        for (var row = 0; row < logits.Rows; row++)
        {
            var label = labels[row];
            Shape.Require((ulong)label < (ulong)logits.Columns, logits.Columns - 1, label);
            new Span<float>(target, logits.Columns).Fill(smoothing / logits.Columns);
            target[label] += 1 - smoothing;
            loss += Row(logits, row, bias, target, weight, dBias, z);
        }
        return loss;
    }

    internal static void Check<T>(in Matrix<T> logits, Strip bias, Strip dBias)
        where T : unmanaged, IElement<T>
    {
        Shape.LengthIfAny(bias, logits.Columns);
        Shape.LengthIfAny(dBias, logits.Columns);
    }

    /// <summary>Loss and gradients of one image; z is room for two rows of whole lanes.</summary>
    private static double Row<T>(
        in Matrix<T> logits,
        int row,
        Strip bias,
        float* target,
        float weight,
        Strip dBias,
        float* z
    )
        where T : unmanaged, IElement<T>
    {
        var product = logits.Row(row);
        var classes = logits.Columns;
        var p = z + Simd.RoundUp(classes);
        var logSumExp = RowLoss.Logits(product, classes, bias, 1, z);
        RowLoss.Softmax(z, logSumExp, classes, p);
        var (mass, loss) = RowLoss.Totals(target, z, logSumExp, classes);
        RowLoss.Gradients(product, dBias, classes, p, target, (float)mass, weight);
        return loss;
    }
}
