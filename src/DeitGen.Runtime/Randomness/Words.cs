namespace DeitGen.Randomness;

/// <summary>Four 32-bit words: a counter of <see cref="Philox"/>, or the block it gives.</summary>
internal readonly record struct Words(uint A, uint B, uint C, uint D)
{
    /// <summary>Word 0 to 3.</summary>
    public uint this[int index] =>
        index switch
        {
            0 => A,
            1 => B,
            2 => C,
            _ => D,
        };
}
