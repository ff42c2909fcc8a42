namespace DeitGen.Augmentation.Operations;

/// <summary>Turns the image about its centre (Pillow Image.rotate).</summary>
/// <param name="Degrees">Counter-clockwise.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct Rotate(double Degrees, Interpolation Filter) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ((IDefinedOperation)this).ApplyByDefinition(canvas);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(
            canvas,
            AffineMap.Rotation(Degrees, canvas.Width, canvas.Height),
            Filter
        );
}
