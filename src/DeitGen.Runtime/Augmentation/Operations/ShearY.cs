namespace DeitGen.Augmentation.Operations;

/// <summary>Shears the image along its columns (timm shear_y): a pixel comes from row y + factor·x.</summary>
/// <param name="Factor">Source rows a column.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct ShearY(double Factor, Interpolation Filter) : IDefinedOperation
{
    private AffineMap Map => new(1, 0, 0, Factor, 1, 0);

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ShiftKernel.Apply(canvas, Map, Filter, down: true);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, Map, Filter);
}
