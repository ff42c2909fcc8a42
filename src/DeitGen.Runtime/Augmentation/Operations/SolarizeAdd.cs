namespace DeitGen.Augmentation.Operations;

/// <summary>Adds to the values below 128 and caps the sum at 255 (timm solarize_add).</summary>
/// <param name="Addend">What is added; a sum below 0 is 0.</param>
public readonly record struct SolarizeAdd(int Addend) : IByteMap, IDefinedOperation
{
    private const int Threshold = 128;

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ByteMaps.ApplyByDefinition(canvas, this);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        ByteMaps.ApplyByDefinition(canvas, this);

    byte IByteMap.Of(byte value) =>
        value < Threshold ? (byte)Math.Clamp((long)value + Addend, 0, 255) : value;
}
