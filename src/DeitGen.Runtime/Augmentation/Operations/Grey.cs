namespace DeitGen.Augmentation.Operations;

/// <summary>Every channel becomes the pixel's grey (Pillow convert("L"); torchvision Grayscale with three channels).</summary>
public readonly record struct Grey : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ((IDefinedOperation)this).ApplyByDefinition(canvas);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        for (var i = 0; i < canvas.Pixels.Length; i += Canvas.PixelSize)
            canvas.Pixels.Slice(i, 3).Fill(Luma.Of(canvas.Pixels[i..]));
    }
}
