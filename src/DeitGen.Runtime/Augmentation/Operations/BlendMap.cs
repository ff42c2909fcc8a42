using System.Runtime.CompilerServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Blends one grey, the same everywhere, with the image.</summary>
internal readonly struct BlendMap(byte from, double factor) : IPixelMap
{
    private readonly float factor = (float)factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Of<TLanes>(TLanes pixels)
        where TLanes : struct, ILanes<TLanes> => Blend.Of(TLanes.All(from), pixels, factor);
}
