namespace DeitGen.Kernels;

/// <summary>Where nothing goes backward.</summary>
public static partial class LayerNorm
{
    /// <summary>y = LN(x), where there is no backward.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">[R, D].</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="y">[R, D], written.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Apply<T>(
        Team team,
        in Matrix<Fp32> x,
        in Affine affine,
        in Matrix<T> y,
        float epsilon = Epsilon
    )
        where T : unmanaged, IElement<T> => Forward<T>(team, affine, new(x, y), epsilon);

    /// <summary>x += branch; y = LN(x): the same where there is no backward.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="x">The stream, [R, D], added to.</param>
    /// <param name="branch">[R, D].</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="y">[R, D], written.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Apply<T>(
        Team team,
        in Matrix<Fp32> x,
        in Branch<T> branch,
        in Affine affine,
        in Matrix<T> y,
        float epsilon = Epsilon
    )
        where T : unmanaged, IElement<T> =>
        Forward(team, x, branch, affine, new Normed<T>(x, y), epsilon);
}
