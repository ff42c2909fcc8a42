namespace DeitGen.Augmentation.Operations;

/// <summary>Keeps the highest bits of every value (Pillow ImageOps.posterize; timm leaves the image alone from 8 bits on).</summary>
/// <param name="Bits">How many bits stay; none, a black image, from 0 down; all from 8 up.</param>
public readonly record struct Posterize(int Bits) : IByteMap, IDefinedOperation
{
    private byte Mask => (byte)(0xFF00 >> Math.Clamp(Bits, 0, 8));

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ByteMaps.ApplyByDefinition(canvas, this);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        ByteMaps.ApplyByDefinition(canvas, this);

    byte IByteMap.Of(byte value) => (byte)(value & Mask);
}
