using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Adds up the greys of pixels.</summary>
internal struct LumaSum : ISweep
{
    /// <summary>A lane holds the sum of so many greys.</summary>
    private const int Chunk = 1 << 24;

    public long Total { get; private set; }

    public void Over<TLanes>(Span<byte> pixels)
        where TLanes : struct, ILanes<TLanes>
    {
        for (; pixels.Length > Chunk; pixels = pixels[Chunk..])
            Add<TLanes>(pixels[..Chunk]);
        Add<TLanes>(pixels);
    }

    private void Add<TLanes>(Span<byte> pixels)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(pixels);
        var step = (nuint)(TLanes.Count * Canvas.PixelSize);
        var sums = TLanes.All(0);
        for (nuint at = 0; at < (nuint)pixels.Length; at += step)
            sums += Luma.Of(TLanes.Load(ref start, at));
        Span<uint> lanes = stackalloc uint[TLanes.Count];
        sums.Store(ref Unsafe.As<uint, byte>(ref lanes[0]), 0);
        foreach (var lane in lanes)
            Total += lane;
    }
}
