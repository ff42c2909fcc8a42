namespace DeitGen.Augmentation.Operations;

/// <summary>Shears the image along its rows (timm shear_x): a pixel comes from column x + factor·y.</summary>
/// <param name="Factor">Source columns a row.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct ShearX(double Factor, Interpolation Filter) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ((IDefinedOperation)this).ApplyByDefinition(canvas);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, new(1, Factor, 0, 0, 1, 0), Filter);
}
