using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// y = GELU(u) = u·Φ(u), u = x + b, Φ being the normal distribution function (Hendrycks and Gimpel 2016; exact, by erf). The slope
/// Φ(u) + u·φ(u) costs next to nothing where e^(−u²/2) is at hand: forward leaves it in x, and backward is one multiplication.
/// </summary>
public static unsafe class BiasGelu
{
    /// <summary>y = GELU(x + b); x = GELU'(x + b).</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">[R, M]; becomes the slope.</param>
    /// <param name="bias">[M].</param>
    /// <param name="y">[R, M], written.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or M is no multiple of 16.</exception>
    public static void Forward<T>(Team team, in Matrix<T> x, Strip bias, in Matrix<T> y)
        where T : unmanaged, IElement<T>
    {
        Check(x, bias);
        Shape.Same(x, y);
        team.Run(x.Rows, new ForwardRows<T>(x, bias, y));
    }

    /// <summary>x = GELU(x + b), where there is no backward.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">[R, M].</param>
    /// <param name="bias">[M].</param>
    /// <exception cref="ArgumentException">Shapes do not match, or M is no multiple of 16.</exception>
    public static void Apply<T>(Team team, in Matrix<T> x, Strip bias)
        where T : unmanaged, IElement<T>
    {
        Check(x, bias);
        team.Run(x.Rows, new ApplyRows<T>(x, bias));
    }

    /// <summary>dy = dy∘slope, which is the gradient of x; db = its column sums.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">[R, M]; becomes dx.</param>
    /// <param name="slope">[R, M], as forward left it.</param>
    /// <param name="dBias">[M], beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or M is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<T> dy,
        in Matrix<T> slope,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        Check(dy, dBias);
        Shape.Same(dy, slope);
        team.Run(dy.Rows, new BackwardRows<T>(team.Scratch(dy.Columns), dy, slope));
        team.Reduce(0, dBias, beta);
    }

    /// <summary>GELU(u) and its slope; Φ by Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Lanes Value, Lanes Slope) Gelu(Lanes u)
    {
        var bell = Exp(u * u * All(-0.5f));
        var t = All(1f) / Fma(Vector512.Abs(u), All(0.3275911f * 0.70710678f), All(1f));
        var p = Fma(t, All(1.061405429f), All(-1.453152027f));
        p = Fma(p, t, All(1.421413741f));
        p = Fma(p, t, All(-0.284496736f));
        p = Fma(p, t, All(0.254829592f));
        var tail = p * t * bell * All(0.5f); // Φ(−|u|)
        var isLeft = Vector512.LessThan(u, Lanes.Zero);
        var distribution = Vector512.ConditionalSelect(isLeft, tail, All(1f) - tail);
        return (u * distribution, Fma(u * All(0.39894228f), bell, distribution)); // 1/√(2π)
    }

    private static void Check<T>(in Matrix<T> x, Strip bias)
        where T : unmanaged, IElement<T>
    {
        Shape.WholeLanes(x.Columns);
        Shape.Length(bias, x.Columns);
    }

    private readonly struct ForwardRows<T>(Matrix<T> x, Strip bias, Matrix<T> y) : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            for (var row = share.First; row < share.End; row++)
            {
                var input = x.Row(row);
                var output = y.Row(row);
                for (var i = 0; i < x.Columns; i += Width)
                {
                    var (value, slope) = Gelu(T.Load(input + i) + Load(bias.Data + i));
                    T.Store(output + i, value);
                    T.Store(input + i, slope);
                }
            }
        }
    }

    private readonly struct ApplyRows<T>(Matrix<T> x, Strip bias) : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            for (var row = share.First; row < share.End; row++)
            {
                var values = x.Row(row);
                for (var i = 0; i < x.Columns; i += Width)
                    T.Store(values + i, Gelu(T.Load(values + i) + Load(bias.Data + i)).Value);
            }
        }
    }

    private readonly struct BackwardRows<T>(Scratch scratch, Matrix<T> dy, Matrix<T> slope)
        : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            var sums = scratch.Sums(share.Index, dy.Columns);
            for (var row = share.First; row < share.End; row++)
            {
                var gradient = dy.Row(row);
                var factor = slope.Row(row);
                for (var i = 0; i < dy.Columns; i += Width)
                {
                    var product = T.Load(gradient + i) * T.Load(factor + i);
                    T.Store(gradient + i, product);
                    Add(sums + i, product);
                }
            }
        }
    }
}
