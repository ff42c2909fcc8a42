using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Adds to the values below 128 and caps the sum at 255 (timm solarize_add).</summary>
/// <param name="Addend">What is added; a sum below 0 is 0.</param>
public readonly record struct SolarizeAdd(int Addend) : IPixelMap, IDefinedOperation
{
    private const int Threshold = 128;

    /// <inheritdoc/>
    public void Apply(Canvas canvas) => Sweeps.Map(canvas, this);

    TLanes IPixelMap.Of<TLanes>(TLanes pixels)
    {
        var bright = TLanes.AtLeast(pixels, TLanes.All(EachByte.Of(Threshold)));
        var dark = bright ^ TLanes.All(uint.MaxValue);
        var more = TLanes.All(EachByte.Of(Math.Clamp(Addend, 0, 255)));
        var less = TLanes.All(EachByte.Of(-Math.Clamp(Addend, -255, 0)));
        return TLanes.SubtractBytes(TLanes.AddBytes(pixels, more & dark), less & dark);
    }

    void IDefinedOperation.ApplyByDefinition(Canvas canvas)
    {
        foreach (ref var value in canvas.Pixels)
            value = value < Threshold ? (byte)Math.Clamp((long)value + Addend, 0, 255) : value;
    }
}
