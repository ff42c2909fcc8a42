using DeitGen.Native;
using DeitGen.Randomness;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// Dropout (Srivastava et al. 2014) with a recorded mask: each number is 0 or 1 / (1 - rate). DeiT trains without, so this is
/// a sweep of its own rather than a case in every other kernel.
/// </summary>
public static unsafe class Dropout
{
    /// <summary>Draws a mask as the module does: a function of (seed, step, site) and of the place in the whole batch.</summary>
    /// <param name="mask">[R, C], written.</param>
    /// <param name="seed">The run's.</param>
    /// <param name="step">The optimizer step, from 0.</param>
    /// <param name="site">Number of the place in the network.</param>
    /// <param name="rate">Share to zero, in (0, 1).</param>
    /// <param name="first">Numbers of the site's tensor before this micro-batch's.</param>
    public static void Draw(
        in Matrix<Fp32> mask,
        long seed,
        long step,
        int site,
        double rate,
        long first
    )
    {
        var draws = Draws.ForPosition(seed, Purposes.Dropout, site, step);
        draws.Skip(first);
        var scale = (float)(1 / (1 - rate));
        for (var row = 0; row < mask.Rows; row++)
        {
            var values = (float*)mask.Row(row);
            for (var i = 0; i < mask.Columns; i++)
                values[i] = draws.NextSingle() < rate ? 0 : scale;
        }
    }

    /// <summary>x = (x + bias)∘mask.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">[R, C].</param>
    /// <param name="bias">[C]; none by default.</param>
    /// <param name="mask">[R, C].</param>
    /// <exception cref="ArgumentException">Shapes do not match, or C is no multiple of 16.</exception>
    public static void Forward<T>(Team team, in Matrix<T> x, Strip bias, in Matrix<Fp32> mask)
        where T : unmanaged, IElement<T>
    {
        Check(x, bias, mask);
        team.Run(x.Rows, new ForwardRows<T>(x, bias, mask));
    }

    /// <summary>dx = dx∘mask; dBias, if any, takes its column sums.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dx">[R, C].</param>
    /// <param name="mask">[R, C], as in forward.</param>
    /// <param name="dBias">[C], beta·old + new; or none.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or C is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<T> dx,
        in Matrix<Fp32> mask,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        Check(dx, dBias, mask);
        team.Run(dx.Rows, new BackwardRows<T>(team.Scratch(dx.Columns), dx, mask));
        team.Reduce(0, dBias, beta);
    }

    private static void Check<T>(in Matrix<T> x, Strip bias, in Matrix<Fp32> mask)
        where T : unmanaged, IElement<T>
    {
        Shape.WholeLanes(x.Columns);
        Shape.Same(x, mask);
        Shape.LengthIfAny(bias, x.Columns);
    }

    private readonly struct ForwardRows<T>(Matrix<T> x, Strip bias, Matrix<Fp32> mask) : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            for (var row = share.First; row < share.End; row++)
            {
                var values = x.Row(row);
                var factors = mask.Row(row);
                for (var i = 0; i < x.Columns; i += Width)
                {
                    var value = T.Load(values + i);
                    if (bias.Length > 0)
                        value += Load(bias.Data + i);
                    T.Store(values + i, value * Fp32.Load(factors + i));
                }
            }
        }
    }

    private readonly struct BackwardRows<T>(Scratch scratch, Matrix<T> dx, Matrix<Fp32> mask)
        : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            var sums = scratch.Sums(share.Index, dx.Columns);
            for (var row = share.First; row < share.End; row++)
            {
                var gradient = dx.Row(row);
                var factors = mask.Row(row);
                for (var i = 0; i < dx.Columns; i += Width)
                {
                    var product = T.Load(gradient + i) * Fp32.Load(factors + i);
                    T.Store(gradient + i, product);
                    Add(sums + i, product);
                }
            }
        }
    }
}
