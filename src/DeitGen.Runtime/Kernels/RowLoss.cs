using System.Runtime.Intrinsics;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// What the losses do with a row of logits, of any number of classes. They work in rows of whole lanes, whose numbers beyond the
/// classes take no part in anything.
/// </summary>
internal static unsafe class RowLoss
{
    /// <summary>z = (product + bias)·factor, −∞ beyond the classes; returns the logarithm of Σ eᶻ.</summary>
    public static float Logits<T>(T* product, int classes, Strip bias, float factor, float* z)
        where T : unmanaged, IElement<T>
    {
        for (var i = 0; i < RoundUp(classes); i++)
            z[i] =
                i >= classes ? float.NegativeInfinity
                : bias.Length > 0 ? (T.Widen(product[i]) + bias[i]) * factor
                : T.Widen(product[i]) * factor;
        return LogSumExp(z, RoundUp(classes));
    }

    /// <summary>p = e^(z − logSumExp).</summary>
    public static void Softmax(float* z, float logSumExp, int classes, float* p)
    {
        for (var i = 0; i < classes; i += Width)
            Exp(Load(z + i) - All(logSumExp)).Store(p + i);
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

    private static float LogSumExp(float* z, int count)
    {
        var highest = Load(z);
        for (var i = Width; i < count; i += Width)
            highest = Vector512.Max(highest, Load(z + i));
        var max = Max(highest);
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < count; i += Width)
        {
            var (low, high) = Vector512.Widen(Exp(Load(z + i) - All(max))); // e^−87 beyond the classes: nothing
            sum += low + high;
        }
        return max + (float)Math.Log(Vector512.Sum(sum));
    }
}
