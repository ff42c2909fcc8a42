using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DeitGen.Augmentation.Lanes;

/// <summary>Changes every pixel by a map.</summary>
internal readonly struct MapSweep<TMap>(TMap map) : ISweep
    where TMap : struct, IPixelMap
{
    public void Over<TLanes>(Span<byte> pixels)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(pixels);
        var step = (nuint)(TLanes.Count * Unsafe.SizeOf<uint>());
        for (nuint at = 0; at < (nuint)pixels.Length; at += step)
            map.Of(TLanes.Load(ref start, at)).Store(ref start, at);
    }
}
