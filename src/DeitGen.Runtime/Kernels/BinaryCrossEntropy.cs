namespace DeitGen.Kernels;

/// <summary>
/// Binary cross-entropy of a head: every class by itself, every target above 0 counts as 1, mean over the classes. Per class
/// max(z, 0) − t·z + log(1 + e^−|z|), ∂z = weight·(σ(z) − t)/C.
/// </summary>
public static unsafe class BinaryCrossEntropy
{
    /// <summary>Loss and gradients.</summary>
    /// <param name="logits">[B, C], without bias; become their gradients.</param>
    /// <param name="bias">[C].</param>
    /// <param name="targets">[B, C], 0 or more.</param>
    /// <param name="weight">Of the gradients: the head's share of the loss over the images of a step.</param>
    /// <param name="dBias">[C], beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <returns>The sum of the images' losses, not weighted.</returns>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static double Targets<T>(
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
        CrossEntropy.Check(logits, bias, dBias);
        RowLoss.Start(dBias, beta);
        var loss = 0.0;
        for (var row = 0; row < logits.Rows; row++)
            loss += Row(
                logits.Row(row),
                bias,
                (float*)targets.Row(row),
                logits.Columns,
                weight,
                dBias
            );
        return loss;
    }

    private static double Row<T>(
        T* logits,
        Strip bias,
        float* targets,
        int classes,
        float weight,
        Strip dBias
    )
        where T : unmanaged, IElement<T>
    {
        var loss = 0.0;
        for (var i = 0; i < classes; i++)
        {
            var z = T.Widen(logits[i]) + (bias.Length > 0 ? bias[i] : 0);
            var t = targets[i] > 0 ? 1f : 0f;
            loss += Math.Max(z, 0) - t * z + Math.Log(1 + Math.Exp(-Math.Abs(z)));
            var p = 1 / (1 + MathF.Exp(-z));
            RowLoss.Gradient(logits, dBias, i, weight * (p - t) / classes);
        }
        return loss / classes;
    }
}
