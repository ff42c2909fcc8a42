namespace DeitGen.Augmentation.Operations;

/// <summary>Inverts the values that reach a threshold (Pillow ImageOps.solarize).</summary>
/// <param name="Threshold">From here on v becomes 255 − v; 256 and more change nothing.</param>
public readonly record struct Solarize(int Threshold) : IByteMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas) => ByteMaps.ApplyByDefinition(canvas, this);

    void IDefinedOperation.ApplyByDefinition(Canvas canvas) =>
        ByteMaps.ApplyByDefinition(canvas, this);

    byte IByteMap.Of(byte value) => value < Threshold ? value : (byte)(255 - value);
}
