using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Contrast: blends the image's mean grey with the image (Pillow ImageEnhance.Contrast; torchvision adjust_contrast).</summary>
/// <param name="Factor">0 is one grey, 1 the image, above 1 is more contrast.</param>
public readonly record struct Contrast(double Factor) : IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, new BlendMap(Luma.Mean(canvas), Factor));

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        var mean = Luma.MeanByDefinition(canvas);
        foreach (ref var value in canvas.Pixels)
            value = Blend.Of(mean, value, (float)Factor);
    }
}
