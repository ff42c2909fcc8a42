using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// bf16 training keeps fp32 masters of the matrices: products read a rounded copy, and their bf16 gradients are summed over the
/// micro-batches of a step in fp32. A shadow is made of the masters alone, so nothing of it is saved; the arena's gradients are
/// whole after each micro-batch, and clipping, finite check and optimizer see no difference.
/// </summary>
public sealed unsafe class Shadow : IDisposable
{
    private readonly Matrix<Fp32> masters;
    private readonly Matrix<Fp32> masterGradients;
    private readonly Matrix<Bf16> matrices;
    private readonly Matrix<Bf16> matrixGradients;

    /// <summary>Allocates the copies of a part of an arena.</summary>
    /// <param name="parameters">The arena's values, which must outlive it.</param>
    /// <param name="gradients">The arena's gradients, which must outlive it.</param>
    /// <param name="first">Bytes before the part's first matrix; a multiple of 64.</param>
    /// <param name="numbers">Numbers in the part; a multiple of 16.</param>
    /// <exception cref="ArgumentException">The part lies outside the arena or is not of whole lines of 16.</exception>
    public Shadow(Workspace parameters, Workspace gradients, long first, long numbers)
    {
        Shape.Require(numbers % Width == 0, numbers / Width * Width, numbers);
        var lines = checked((int)(numbers / Width));
        (masters, masterGradients) = (
            parameters.Matrix<Fp32>(first, lines, Width),
            gradients.Matrix<Fp32>(first, lines, Width)
        );
        Matrices = Workspace.Allocate(numbers * sizeof(Bf16), images: 1);
        Gradients = Workspace.Allocate(numbers * sizeof(Bf16), images: 1);
        (matrices, matrixGradients) = (
            Matrices.Matrix<Bf16>(0, lines, Width),
            Gradients.Matrix<Bf16>(0, lines, Width)
        );
    }

    /// <summary>The rounded copy, half as far from its beginning as the masters from theirs.</summary>
    public Workspace Matrices { get; }

    /// <summary>Gradients of one micro-batch, at the same offsets.</summary>
    public Workspace Gradients { get; }

    /// <summary>Makes the copy anew: the optimizer, or a checkpoint, has moved the masters.</summary>
    public void Round(Team team) => Round(team, masters, matrices);

    /// <summary>Adds a micro-batch's gradients to beta times the arena's.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    public void Accumulate(Team team, float beta) =>
        Accumulate(team, matrixGradients, masterGradients, beta);

    /// <inheritdoc/>
    public void Dispose()
    {
        Matrices.Dispose();
        Gradients.Dispose();
    }

    /// <summary>shadow = masters, rounded.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="masters">[R, C]; rows must be dense, R·C a multiple of 16.</param>
    /// <param name="shadow">[R, C], written.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Round(Team team, in Matrix<Fp32> masters, in Matrix<Bf16> shadow)
    {
        var lines = Lines(masters, shadow);
        if (lines > 0)
            team.Run(lines, new RoundLines(masters.Row(0), shadow.Row(0)));
    }

    /// <summary>gradients = beta·gradients + shadow.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="shadow">[R, C], a micro-batch's; rows must be dense, R·C a multiple of 16.</param>
    /// <param name="gradients">[R, C].</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Accumulate(
        Team team,
        in Matrix<Bf16> shadow,
        in Matrix<Fp32> gradients,
        float beta
    )
    {
        var lines = Lines(gradients, shadow);
        if (lines > 0)
            team.Run(lines, new AccumulateLines(shadow.Row(0), gradients.Row(0), beta));
    }

    private static long Lines(in Matrix<Fp32> a, in Matrix<Bf16> b)
    {
        Shape.Same(a, b);
        Shape.Require(a.Stride == a.Columns, a.Columns, a.Stride);
        Shape.Require(b.Stride == b.Columns, b.Columns, b.Stride);
        var numbers = (long)a.Rows * a.Columns;
        Shape.Require(numbers % Width == 0, numbers / Width * Width, numbers);
        return numbers / Width;
    }

    private readonly struct RoundLines(Fp32* masters, Bf16* shadow) : IShared
    {
        public void Run(Share share)
        {
            for (var i = share.First * Width; i < share.End * Width; i += Width)
                Bf16.Store(shadow + i, Fp32.Load(masters + i));
        }
    }

    private readonly struct AccumulateLines(Bf16* shadow, Fp32* gradients, float beta) : IShared
    {
        public void Run(Share share)
        {
            for (var i = share.First * Width; i < share.End * Width; i += Width)
            {
                var value = Bf16.Load(shadow + i);
                if (beta != 0)
                    value = Fma(All(beta), Fp32.Load(gradients + i), value);
                Fp32.Store(gradients + i, value);
            }
        }
    }
}
