namespace DeitGen.Augmentation.Lanes;

/// <summary>
/// Pixels side by side in one register, a pixel's four bytes to a lane of 32 bits. Kernels are written once over this interface; the compiler
/// makes one of each for every width. All widths give the same bytes: products and sums are rounded apart, never fused.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Pixels of a register.</summary>
    static abstract int Count { get; }

    /// <summary>The pixels from a byte offset on.</summary>
    static abstract TSelf Load(ref byte pixels, nuint at);

    /// <summary>Writes the pixels from a byte offset on.</summary>
    void Store(ref byte pixels, nuint at);

    /// <summary>The same in every lane.</summary>
    static abstract TSelf All(uint value);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, uint right);

    static abstract TSelf operator <<(TSelf left, int bits);

    /// <summary>Zeros come in from above.</summary>
    static abstract TSelf operator >>(TSelf left, int bits);

    /// <summary>Byte by byte: 255 where <paramref name="left"/> ≥ <paramref name="right"/>, else 0.</summary>
    static abstract TSelf AtLeast(TSelf left, TSelf right);

    /// <summary>Byte by byte, at most 255.</summary>
    static abstract TSelf AddBytes(TSelf left, TSelf right);

    /// <summary>Byte by byte, at least 0.</summary>
    static abstract TSelf SubtractBytes(TSelf left, TSelf right);

    /// <summary>Byte by byte.</summary>
    static abstract TSelf MinBytes(TSelf left, TSelf right);

    /// <summary>Byte by byte.</summary>
    static abstract TSelf MaxBytes(TSelf left, TSelf right);

    /// <summary>Of lanes from 0 to 255: <c>from</c> + factor·(value − from) in single precision, clipped to 0..255, towards zero.</summary>
    static abstract TSelf Blend(TSelf from, TSelf value, float factor);

    /// <summary>Of whole lanes: a + d·(b + d·(c + d·e)) in double, clipped to 0..255, towards zero; d is a number for each lane.</summary>
    static abstract TSelf Polynomial(TSelf a, TSelf b, TSelf c, TSelf e, ref double d);
}
