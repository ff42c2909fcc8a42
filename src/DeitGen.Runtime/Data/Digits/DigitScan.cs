namespace DeitGen.Data.Digits;

/// <summary>A handwritten digit as it was scanned.</summary>
/// <param name="Pixels">64 grey levels, row by row: 0 paper, 16 ink.</param>
/// <param name="Label">The digit that was meant, 0 to 9.</param>
internal sealed record DigitScan(byte[] Pixels, int Label)
{
    /// <summary>Height and width of a scan.</summary>
    public const int Size = 8;

    /// <summary>The grey level of full ink.</summary>
    public const int Ink = 16;
}
