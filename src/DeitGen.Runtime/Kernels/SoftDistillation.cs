namespace DeitGen.Kernels;

/// <summary>
/// τ²·KL(teacher ‖ student) of softened distributions (Hinton et al. 2015; section 4 of the paper): per image
/// τ²·Σ q·(log q − log p), p and q being the softmax of logits / τ; ∂z = weight·τ·(p − q).
/// </summary>
public static unsafe class SoftDistillation
{
    /// <summary>Loss and gradients. A mean over classes too is the caller's weight and its division.</summary>
    /// <param name="logits">[B, C], the student's without bias; become their gradients.</param>
    /// <param name="bias">[C].</param>
    /// <param name="teacher">[B, C], the teacher's logits.</param>
    /// <param name="temperature">τ, above 0.</param>
    /// <param name="weight">Of the gradients: the head's share of the loss over the images of a step.</param>
    /// <param name="dBias">[C], beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <returns>The sum of the images' losses, not weighted.</returns>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static double Divergence<T>(
        in Matrix<T> logits,
        Strip bias,
        in Matrix<Fp32> teacher,
        float temperature,
        float weight,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        Shape.Same(logits, teacher);
        CrossEntropy.Check(logits, bias, dBias);
        RowLoss.Start(dBias, beta);
        var z = stackalloc float[2 * Simd.RoundUp(logits.Columns)];
        var loss = 0.0;
        for (var row = 0; row < logits.Rows; row++)
            loss += Row(
                logits.Row(row),
                bias,
                teacher.Row(row),
                logits.Columns,
                temperature,
                weight,
                dBias,
                z
            );
        return temperature * temperature * loss;
    }

    /// <summary>The divergence of one image; z is room for two rows of whole lanes.</summary>
    private static double Row<T>(
        T* logits,
        Strip bias,
        Fp32* teacher,
        int classes,
        float temperature,
        float weight,
        Strip dBias,
        float* z
    )
        where T : unmanaged, IElement<T>
    {
        var lesson = z + Simd.RoundUp(classes);
        var student = RowLoss.Logits(logits, classes, bias, 1 / temperature, z);
        var total = RowLoss.Logits(teacher, classes, default, 1 / temperature, lesson);
        var loss = 0.0;
        for (var i = 0; i < classes; i++)
        {
            var (logP, logQ) = (z[i] - student, lesson[i] - total);
            var (p, q) = (MathF.Exp(logP), MathF.Exp(logQ));
            loss += (double)q * (logQ - logP);
            RowLoss.Gradient(logits, dBias, i, weight * temperature * (p - q));
        }
        return loss;
    }
}
