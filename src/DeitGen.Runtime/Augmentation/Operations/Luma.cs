using System.Runtime.CompilerServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>Grey by Pillow's conversion to L: ITU-R 601-2 weights in 16-bit fixed point, rounded half up.</summary>
internal static class Luma
{
    private const int Red = 19595;
    private const int Green = 38470;
    private const int Blue = 7471;
    private const int Half = 1 << 15;
    private const int Shift = 16;

    /// <summary>The grey of a pixel; the red byte comes first.</summary>
    public static byte Of(ReadOnlySpan<byte> pixel) =>
        (byte)((Red * pixel[0] + Green * pixel[1] + Blue * pixel[2] + Half) >> Shift);

    /// <summary>The greys of pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes pixels)
        where TLanes : struct, ILanes<TLanes>
    {
        var byteMask = TLanes.All(0xFF);
        var sum = (pixels & byteMask) * Red + ((pixels >> 8) & byteMask) * Green;
        return (sum + ((pixels >> 16) & byteMask) * Blue + TLanes.All(Half)) >> Shift;
    }

    /// <summary>The mean grey of an image, rounded half up.</summary>
    public static byte Mean(Canvas canvas)
    {
        var sum = new LumaSum();
        Sweeps.Run(canvas.Pixels, ref sum);
        return Mean(sum.Total, canvas);
    }

    /// <inheritdoc cref="Mean(Canvas)"/>
    public static byte MeanByDefinition(Canvas canvas)
    {
        var sum = 0L;
        for (var i = 0; i < canvas.Pixels.Length; i += Canvas.PixelSize)
            sum += Of(canvas.Pixels[i..]);
        return Mean(sum, canvas);
    }

    private static byte Mean(long sum, Canvas canvas) =>
        (byte)((double)sum / ((long)canvas.Width * canvas.Height) + 0.5);
}
