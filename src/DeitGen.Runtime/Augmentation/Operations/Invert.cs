namespace DeitGen.Augmentation.Operations;

/// <summary>The negative: 255 − v (Pillow ImageOps.invert).</summary>
public readonly record struct Invert : IByteMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ByteMaps.ApplyByDefinition(canvas, this);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        ByteMaps.ApplyByDefinition(canvas, this);

    byte IByteMap.Of(byte value) => (byte)(255 - value);
}
