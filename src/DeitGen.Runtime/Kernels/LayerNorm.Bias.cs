namespace DeitGen.Kernels;

/// <summary>Backward where all that is asked of the branch before the norm is the gradient of its bias.</summary>
public static partial class LayerNorm
{
    /// <summary>dx += LN'(dy), and dγ, dβ; then the gradient of the bias of a branch whose product's gradient is dx itself.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">[R, D].</param>
    /// <param name="norm">As forward left it.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="dAffine">dγ, dβ [D], beta·old + new.</param>
    /// <param name="dx">[R, D], the stream's gradient, added to.</param>
    /// <param name="dBias">[D], beta·old + new; or none.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<T> dy,
        in Normed<T> norm,
        in Affine affine,
        in Affine dAffine,
        in Matrix<Fp32> dx,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T> =>
        Backward(
            team,
            dy,
            default,
            norm,
            affine,
            dAffine,
            dx,
            default,
            new Branch<T>(default, dBias),
            beta
        );

    /// <summary>The same with no more than the gradient of that branch's bias.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">Through keys and values, [R, D].</param>
    /// <param name="head">Through the head tokens.</param>
    /// <param name="norm">As forward left it.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="dAffine">dγ, dβ [D], beta·old + new.</param>
    /// <param name="dx">[R, D], the stream's gradient, written.</param>
    /// <param name="dBias">[D], beta·old + new; or none.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<T> dy,
        in HeadGradient<T> head,
        in Normed<T> norm,
        in Affine affine,
        in Affine dAffine,
        in Matrix<Fp32> dx,
        Strip dBias,
        float beta
    )
        where T : unmanaged, IElement<T> =>
        Backward(
            team,
            dy,
            head,
            norm,
            affine,
            dAffine,
            dx,
            default,
            new Branch<T>(default, dBias),
            beta
        );
}
