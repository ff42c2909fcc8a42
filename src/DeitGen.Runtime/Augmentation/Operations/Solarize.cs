using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Inverts the values that reach a threshold (Pillow ImageOps.solarize).</summary>
/// <param name="Threshold">From here on v becomes 255 − v; 256 and more change nothing.</param>
public readonly record struct Solarize(int Threshold) : IPixelMap, IDefinedOperation
{
    /// <inheritdoc/>
    public void Apply(Canvas canvas)
    {
        if (Threshold <= byte.MaxValue)
            Sweeps.Map(canvas, this);
    }

    TLanes IPixelMap.Of<TLanes>(TLanes pixels)
    {
        var threshold = TLanes.All(EachByte.Of(Math.Max(Threshold, 0)));
        return pixels ^ TLanes.AtLeast(pixels, threshold);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        foreach (ref var value in canvas.Pixels)
            value = value < Threshold ? value : (byte)(255 - value);
    }
}
