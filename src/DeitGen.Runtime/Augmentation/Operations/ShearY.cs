namespace DeitGen.Augmentation.Operations;

/// <summary>Shears the image along its columns (timm shear_y): a pixel comes from row y + factor·x.</summary>
/// <param name="Factor">Source rows a column.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct ShearY(double Factor, Interpolation Filter) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ((IDefinedOperation)this).ApplyByDefinition(canvas);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, new(1, 0, 0, Factor, 1, 0), Filter);
}
