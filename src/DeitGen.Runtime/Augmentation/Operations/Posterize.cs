using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Keeps the highest bits of every value (Pillow ImageOps.posterize; timm leaves the image alone from 8 bits on).</summary>
/// <param name="Bits">How many bits stay; none, a black image, from 0 down; all from 8 up.</param>
public readonly record struct Posterize(int Bits) : IPixelMap, IDefinedOperation
{
    private int Mask => 0xFF00 >> Math.Clamp(Bits, 0, 8) & 0xFF;

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, this);

    TLanes IPixelMap.Of<TLanes>(TLanes pixels) => pixels & TLanes.All(EachByte.Of(Mask));

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        foreach (ref var value in canvas.Pixels)
            value &= (byte)Mask;
    }
}
