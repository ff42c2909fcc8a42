namespace DeitGen.Augmentation.Operations;

/// <summary>Shears the image along its rows (timm shear_x): a pixel comes from column x + factor·y.</summary>
/// <param name="Factor">Source columns a row.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct ShearX(double Factor, Interpolation Filter) : IDefinedOperation
{
    private AffineMap Map => new(1, Factor, 0, 0, 1, 0);

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ShiftKernel.Apply(canvas, Map, Filter, down: false);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, Map, Filter);
}
