namespace DeitGen.Augmentation.Operations;

/// <summary>Turns the image about its centre (Pillow Image.rotate).</summary>
/// <param name="Degrees">Counter-clockwise.</param>
/// <param name="Filter">Bicubic or bilinear.</param>
public readonly record struct Rotate(double Degrees, Interpolation Filter) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        if (Degrees % 360 != 0)
            TurnKernel.Apply(canvas, Map(canvas), Filter);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        Sampling.ApplyByDefinition(canvas, Map(canvas), Filter);

    private AffineMap Map(Canvas canvas) =>
        AffineMap.Rotation(Degrees, canvas.Width, canvas.Height);
}
