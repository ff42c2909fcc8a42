namespace DeitGen.Kernels;

/// <summary>
/// y = γ·(x − mean(x)) / √(var(x) + ε) + β over each row (Ba et al. 2016), in one sweep with the residual addition before it:
/// x = h + keep·s∘(product + bias), s being LayerScale's. The residual stream and all statistics are fp32.
/// Backward, with x̂ = (x − mean)/σ and g = dy∘γ: dx += (g − mean(g) − x̂·mean(g∘x̂)) / σ, dγ = Σ dy∘x̂, dβ = Σ dy; then, in the same
/// sweep, the gradient of the branch that was added: keep·s∘dx, its column sums for the bias, Σ keep·dx∘(product + bias) for s.
/// </summary>
public static partial class LayerNorm
{
    /// <summary>ε of timm's transformers.</summary>
    public const float Epsilon = 1e-6f;

    /// <summary>y = LN(x), where x stands in <paramref name="norm"/> already.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="norm">x [R, D]; y and statistics, written.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Forward<T>(
        Team team,
        in Affine affine,
        in Normed<T> norm,
        float epsilon = Epsilon
    )
        where T : unmanaged, IElement<T> =>
        Forward(team, norm.Input, default(Branch<T>), affine, norm, epsilon);

    /// <summary>x = h + branch; y = LN(x).</summary>
    /// <param name="team">Threads.</param>
    /// <param name="h">The stream before, [R, D]; may be x.</param>
    /// <param name="branch">[R, D].</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="norm">x [R, D], y and statistics, written.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Forward<TBranch, TNorm>(
        Team team,
        in Matrix<Fp32> h,
        in Branch<TBranch> branch,
        in Affine affine,
        in Normed<TNorm> norm,
        float epsilon = Epsilon
    )
        where TBranch : unmanaged, IElement<TBranch>
        where TNorm : unmanaged, IElement<TNorm>
    {
        Check(h, norm, affine);
        Check(h, branch);
        team.Run(h.Rows, new LayerNormForward<TBranch, TNorm>(h, branch, affine, norm, epsilon));
    }

    /// <summary>Of a norm before which nothing was added: dx += LN'(dy), and dγ, dβ.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">[R, D]; of the kept images only.</param>
    /// <param name="norm">As forward left it.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="dAffine">dγ, dβ [D], beta·old + new.</param>
    /// <param name="dx">[R, D], the stream's gradient, added to.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<T> dy,
        in Normed<T> norm,
        in Affine affine,
        in Affine dAffine,
        in Matrix<Fp32> dx,
        float beta
    )
        where T : unmanaged, IElement<T> =>
        Backward(team, dy, norm, affine, dAffine, dx, default(Branch<T>), default, beta);

    /// <summary>dx += LN'(dy), and dγ, dβ; then the gradients of the branch that was added before the norm.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">[R, D]; of the kept images only.</param>
    /// <param name="norm">As forward left it.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="dAffine">dγ, dβ [D], beta·old + new.</param>
    /// <param name="dx">[R, D], the stream's gradient, added to.</param>
    /// <param name="branch">As in forward; without LayerScale its product is not read.</param>
    /// <param name="dBranch">Its product, if any, is written; bias and scale are beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<TNorm, TBranch>(
        Team team,
        in Matrix<TNorm> dy,
        in Normed<TNorm> norm,
        in Affine affine,
        in Affine dAffine,
        in Matrix<Fp32> dx,
        in Branch<TBranch> branch,
        in Branch<TBranch> dBranch,
        float beta
    )
        where TNorm : unmanaged, IElement<TNorm>
        where TBranch : unmanaged, IElement<TBranch> =>
        Backward(team, dy, default, norm, affine, dAffine, dx, branch, dBranch, beta);

    /// <summary>
    /// The same at the input of the last block, where only the head tokens have a gradient beside the one of keys and values:
    /// dx is written, not added to.
    /// </summary>
    /// <param name="team">Threads.</param>
    /// <param name="dy">Through keys and values, [R, D]; of the kept images only.</param>
    /// <param name="head">Through the head tokens.</param>
    /// <param name="norm">As forward left it.</param>
    /// <param name="affine">γ, β [D].</param>
    /// <param name="dAffine">dγ, dβ [D], beta·old + new.</param>
    /// <param name="dx">[R, D], the stream's gradient, written.</param>
    /// <param name="branch">As in forward; without LayerScale its product is not read.</param>
    /// <param name="dBranch">Its product, if any, is written; bias and scale are beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<TNorm, TBranch>(
        Team team,
        in Matrix<TNorm> dy,
        in HeadGradient<TNorm> head,
        in Normed<TNorm> norm,
        in Affine affine,
        in Affine dAffine,
        in Matrix<Fp32> dx,
        in Branch<TBranch> branch,
        in Branch<TBranch> dBranch,
        float beta
    )
        where TNorm : unmanaged, IElement<TNorm>
        where TBranch : unmanaged, IElement<TBranch>
    {
        var width = dx.Columns;
        Check(dx, norm, affine);
        Check(dx, branch);
        Check(dx, dBranch with { Kept = branch.Kept });
        Shape.Require(dy.Rows >= RowMap.Rows(norm.Kept, dx.Rows), dx.Rows, dy.Rows);
        Shape.Length(dAffine.Gain, width);
        Shape.Length(dAffine.Bias, width);
        Shape.Length(dBranch.Scale, branch.Scale.Length);
        Shape.Length(norm.Statistics, 2 * dx.Rows);
        var work = new LayerNormBackward<TNorm, TBranch>(
            team.Scratch(LayerNormBackward<TNorm, TBranch>.Sums * width),
            dy,
            head,
            norm,
            affine.Gain,
            dx,
            branch,
            dBranch
        );
        team.Run(dx.Rows, work);
        team.Reduce(0, dAffine.Gain, beta);
        team.Reduce(width, dAffine.Bias, beta);
        team.Reduce(2 * width, dBranch.Bias, beta);
        team.Reduce(3 * width, dBranch.Scale, beta);
    }

    private static void Check<T>(in Matrix<Fp32> x, in Normed<T> norm, in Affine affine)
        where T : unmanaged, IElement<T>
    {
        var rows = RowMap.Rows(norm.Kept, x.Rows);
        Shape.WholeLanes(x.Columns);
        Shape.Same(x, norm.Input);
        Shape.Require(norm.Output.Columns == x.Columns, x.Columns, norm.Output.Columns);
        Shape.Require(norm.Output.Rows >= rows, rows, norm.Output.Rows);
        Shape.LengthIfAny(norm.Statistics, 2 * x.Rows);
        Shape.Length(affine.Gain, x.Columns);
        Shape.Length(affine.Bias, x.Columns);
    }

    private static void Check<T>(in Matrix<Fp32> x, in Branch<T> branch)
        where T : unmanaged, IElement<T>
    {
        Shape.LengthIfAny(branch.Bias, x.Columns);
        Shape.LengthIfAny(branch.Scale, x.Columns);
        if (branch.Product.Columns == 0)
            return;
        var rows = RowMap.Rows(branch.Kept, x.Rows);
        Shape.Require(branch.Product.Columns == x.Columns, x.Columns, branch.Product.Columns);
        Shape.Require(branch.Product.Rows >= rows, rows, branch.Product.Rows);
    }
}
