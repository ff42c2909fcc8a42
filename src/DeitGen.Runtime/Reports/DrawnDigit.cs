namespace DeitGen.Reports;

/// <summary>A scan to draw, with what it is and what a network took it for.</summary>
/// <param name="Pixels">Grey levels 0 (paper) to 16 (ink), a square row by row.</param>
/// <param name="Truth">The digit that was meant.</param>
/// <param name="Predicted">The digit that was read.</param>
internal sealed record DrawnDigit(IReadOnlyList<byte> Pixels, int Truth, int Predicted);
