using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>The negative: 255 − v (Pillow ImageOps.invert).</summary>
public readonly record struct Invert : IPixelMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, this);

    TLanes IPixelMap.Of<TLanes>(TLanes pixels) => pixels ^ TLanes.All(uint.MaxValue);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        foreach (ref var value in canvas.Pixels)
            value = (byte)(255 - value);
    }
}
