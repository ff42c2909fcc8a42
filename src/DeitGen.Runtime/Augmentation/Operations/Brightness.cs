using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Brightness: blends black with the image (Pillow ImageEnhance.Brightness; torchvision adjust_brightness).</summary>
/// <param name="Factor">0 is black, 1 the image, above 1 is brighter.</param>
public readonly record struct Brightness(double Factor) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, new BlendMap(0, Factor));

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        foreach (ref var value in canvas.Pixels)
            value = Blend.Of(0, value, (float)Factor);
    }
}
