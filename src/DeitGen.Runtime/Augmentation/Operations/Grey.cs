using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Every channel becomes the pixel's grey (Pillow convert("L"); torchvision Grayscale with three channels).</summary>
public readonly record struct Grey : IPixelMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, this);

    TLanes IPixelMap.Of<TLanes>(TLanes pixels) => Luma.Of(pixels) * EachByte.Of(1);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        for (var i = 0; i < canvas.Pixels.Length; i += Canvas.PixelSize)
            canvas.Pixels.Slice(i, 3).Fill(Luma.Of(canvas.Pixels[i..]));
    }
}
