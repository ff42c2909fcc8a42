using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Saturation: blends the image's grey with the image (Pillow ImageEnhance.Color; torchvision adjust_saturation).</summary>
/// <param name="Factor">0 is grey, 1 the image, above 1 is more colour.</param>
public readonly record struct Color(double Factor) : IPixelMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, this);

    TLanes IPixelMap.Of<TLanes>(TLanes pixels) => Blend.Of(Luma.Of(pixels), pixels, (float)Factor);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        for (var i = 0; i < canvas.Pixels.Length; i += Canvas.PixelSize)
        {
            var pixel = canvas.Pixels.Slice(i, 3);
            var grey = Luma.Of(pixel);
            foreach (ref var value in pixel)
                value = Blend.Of(grey, value, (float)Factor);
        }
    }
}
