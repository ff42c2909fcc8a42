namespace DeitGen.Kernels;

/// <summary>What the losses do with a row of logits, of any number of classes. Scalar: the losses are a ten-thousandth of a step.</summary>
internal static unsafe class RowLoss
{
    /// <summary>z = (product + bias)·factor; returns the logarithm of Σ eᶻ.</summary>
    public static float Logits<T>(T* product, Strip bias, float factor, Span<float> z)
        where T : unmanaged, IElement<T>
    {
        for (var i = 0; i < z.Length; i++)
            z[i] = (T.Widen(product[i]) + (bias.Length > 0 ? bias[i] : 0)) * factor;
        return LogSumExp(z);
    }

    /// <summary>The logarithm of Σ eᶻ.</summary>
    public static float LogSumExp(ReadOnlySpan<float> z)
    {
        var max = float.NegativeInfinity;
        foreach (var value in z)
            max = MathF.Max(max, value);
        var sum = 0.0;
        foreach (var value in z)
            sum += MathF.Exp(value - max);
        return max + (float)Math.Log(sum);
    }

    /// <summary>Leaves the gradient of one logit where the logit was, and adds it to its bias's.</summary>
    public static void Gradient<T>(T* product, Strip dBias, int i, float gradient)
        where T : unmanaged, IElement<T>
    {
        product[i] = T.Narrow(gradient);
        if (dBias.Length > 0)
            dBias[i] += T.Widen(product[i]);
    }

    /// <summary>dBias = beta·dBias.</summary>
    public static void Start(Strip dBias, float beta)
    {
        foreach (ref var value in dBias.Span)
            value = beta == 0 ? 0 : beta * value;
    }
}
