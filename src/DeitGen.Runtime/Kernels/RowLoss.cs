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
        var i = 0;
        for (; i <= classes - Width; i += Width)
        {
            var value = T.Load(product + i);
            if (bias.Length > 0)
                value += Load(bias.Data + i);
            (value * All(factor)).Store(z + i);
        }
        for (; i < classes; i++)
            z[i] = (T.Widen(product[i]) + (bias.Length > 0 ? bias[i] : 0)) * factor;
        for (; i < RoundUp(classes); i++)
            z[i] = float.NegativeInfinity;
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

    /// <summary>The gradients of a row, weight·(mass·p − target), by <see cref="Gradient"/>'s rule.</summary>
    public static void Gradients<T>(
        T* product,
        Strip dBias,
        int classes,
        float* p,
        float* target,
        float mass,
        float weight
    )
        where T : unmanaged, IElement<T>
    {
        var i = 0;
        for (; i <= classes - Width; i += Width)
        {
            T.Store(product + i, Fma(All(mass), Load(p + i), -Load(target + i)) * All(weight));
            if (dBias.Length > 0)
                Add(dBias.Data + i, T.Load(product + i));
        }
        for (; i < classes; i++)
            Gradient(product, dBias, i, weight * (mass * p[i] - target[i]));
    }

    /// <summary>Σ t and Σ t·(logSumExp − z), in double.</summary>
    public static (double Mass, double Loss) Totals(
        float* target,
        float* z,
        float logSumExp,
        int classes
    )
    {
        var (mass, loss) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var i = 0;
        for (; i <= classes - Width; i += Width)
        {
            var (low, high) = Vector512.Widen(Load(target + i));
            var (lowZ, highZ) = Vector512.Widen(All(logSumExp) - Load(z + i));
            mass += low + high;
            loss += low * lowZ + high * highZ;
        }
        var (sum, entropy) = (Vector512.Sum(mass), Vector512.Sum(loss));
        for (; i < classes; i++)
        {
            sum += target[i];
            entropy += (double)target[i] * (logSumExp - z[i]);
        }
        return (sum, entropy);
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
