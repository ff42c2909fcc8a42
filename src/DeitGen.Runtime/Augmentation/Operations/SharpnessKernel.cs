using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Writes the sharpened inner pixels of a canvas to its spare room. Two channels share a lane while neighbours are added.</summary>
internal readonly struct SharpnessKernel(Canvas canvas, float factor) : IKernel
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        ref var from = ref MemoryMarshal.GetReference(canvas.Pixels);
        ref var to = ref MemoryMarshal.GetReference(canvas.Spare);
        var stride = (nuint)(canvas.Width * Canvas.PixelSize);
        var end = canvas.Width - 1;
        for (var y = 1; y < canvas.Height - 1; y++)
        for (var x = 1; x < end; x += TLanes.Count)
        {
            var column = Math.Min(x, end - TLanes.Count);
            var at = (nuint)y * stride + (nuint)(column * Canvas.PixelSize);
            Sharpened<TLanes>(ref from, at, stride).Store(ref to, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Sharpened<TLanes>(ref byte from, nuint at, nuint stride)
        where TLanes : struct, ILanes<TLanes>
    {
        var pixels = TLanes.Load(ref from, at);
        var (even, odd) = (Even(pixels) * 4, Even(pixels >> 8) * 4);
        for (var row = at - stride; row <= at + stride; row += stride)
        {
            var left = TLanes.Load(ref from, row - Canvas.PixelSize);
            var middle = TLanes.Load(ref from, row);
            var right = TLanes.Load(ref from, row + Canvas.PixelSize);
            even += Even(left) + Even(middle) + Even(right);
            odd += Even(left >> 8) + Even(middle >> 8) + Even(right >> 8);
        }
        var byteMask = TLanes.All(0xFF);
        var red = TLanes.Blend(Thirteenth(even & TLanes.All(0xFFFF)), pixels & byteMask, factor);
        var green = TLanes.Blend(
            Thirteenth(odd & TLanes.All(0xFFFF)),
            (pixels >> 8) & byteMask,
            factor
        );
        var blue = TLanes.Blend(Thirteenth(even >> 16), (pixels >> 16) & byteMask, factor);
        return red | (green << 8) | (blue << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Even<TLanes>(TLanes pixels)
        where TLanes : struct, ILanes<TLanes> => pixels & TLanes.All(0xFF00FF);

    /// <summary>(sum + 6) / 13 without a division: 5042 / 65536 is near enough to 1/13 for sums up to 13·255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Thirteenth<TLanes>(TLanes sum)
        where TLanes : struct, ILanes<TLanes> => ((sum + TLanes.All(6)) * 5042) >> 16;
}
