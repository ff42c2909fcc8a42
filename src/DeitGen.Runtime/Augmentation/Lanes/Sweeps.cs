using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Lanes;

/// <summary>Runs kernels on the widest registers that the processor is quick with, and on single pixels for the rest.</summary>
internal static class Sweeps
{
    /// <summary>Changes every pixel of a canvas by a map.</summary>
    public static void Map<TMap>(Canvas canvas, TMap map)
        where TMap : struct, IPixelMap
    {
        var sweep = new MapSweep<TMap>(map);
        Run(canvas.Pixels, ref sweep);
    }

    /// <summary>Takes a sweep over pixels.</summary>
    public static void Run<TSweep>(Span<byte> pixels, scoped ref TSweep sweep)
        where TSweep : struct, ISweep
    {
        if (Vector512.IsHardwareAccelerated)
            pixels = Wide<TSweep, Lanes512>(pixels, ref sweep);
        else if (Vector256.IsHardwareAccelerated)
            pixels = Wide<TSweep, Lanes256>(pixels, ref sweep);
        else if (Vector128.IsHardwareAccelerated)
            pixels = Wide<TSweep, Lanes128>(pixels, ref sweep);
        sweep.Over<Lanes32>(pixels);
    }

    /// <summary>Runs a kernel on the widest registers that rows of so many pixels fill.</summary>
    public static void Run<TKernel>(TKernel kernel, int pixels)
        where TKernel : struct, IKernel
    {
        if (Vector512.IsHardwareAccelerated && pixels >= Lanes512.Count)
            kernel.Run<Lanes512>();
        else if (Vector256.IsHardwareAccelerated && pixels >= Lanes256.Count)
            kernel.Run<Lanes256>();
        else if (Vector128.IsHardwareAccelerated && pixels >= Lanes128.Count)
            kernel.Run<Lanes128>();
        else
            kernel.Run<Lanes32>();
    }

    private static Span<byte> Wide<TSweep, TLanes>(Span<byte> pixels, scoped ref TSweep sweep)
        where TSweep : struct, ISweep
        where TLanes : struct, ILanes<TLanes>
    {
        var rest = pixels.Length % (TLanes.Count * Canvas.PixelSize);
        sweep.Over<TLanes>(pixels[..^rest]);
        return pixels[^rest..];
    }
}
