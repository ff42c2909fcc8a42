namespace DeitGen.Augmentation.Operations;

/// <summary>Moves the image along its columns (timm translate_y): a pixel comes from row y + pixels.</summary>
/// <param name="Pixels">Rows; positive moves the image up.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct TranslateY(double Pixels, Interpolation Filter) : IDefinedOperation
{
    private AffineMap Map => new(1, 0, 0, 0, 1, Pixels);

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ShiftKernel.Apply(canvas, Map, Filter, down: true);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, Map, Filter);
}
