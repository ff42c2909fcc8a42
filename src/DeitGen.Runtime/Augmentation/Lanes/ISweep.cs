namespace DeitGen.Augmentation.Lanes;

/// <summary>Something done to every pixel, or read from it, in any order.</summary>
internal interface ISweep
{
    /// <summary>A stretch of pixels: whole registers.</summary>
    void Over<TLanes>(Span<byte> pixels)
        where TLanes : struct, ILanes<TLanes>;
}
