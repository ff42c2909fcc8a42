namespace DeitGen.Augmentation.Operations;

/// <summary>Moves the image along its rows (timm translate_x): a pixel comes from column x + pixels.</summary>
/// <param name="Pixels">Columns; positive moves the image to the left.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct TranslateX(double Pixels, Interpolation Filter) : IDefinedOperation
{
    private AffineMap Map => new(1, 0, Pixels, 0, 1, 0);

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ShiftKernel.Apply(canvas, Map, Filter, down: false);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, Map, Filter);
}
