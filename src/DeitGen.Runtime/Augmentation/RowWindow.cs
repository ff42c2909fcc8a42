namespace DeitGen.Augmentation;

/// <summary>A part of a row of pixels that may reach over its ends.</summary>
internal static class RowWindow
{
    /// <summary>Copies what of the window lies in the row; the rest is cleared.</summary>
    /// <param name="row">The row.</param>
    /// <param name="left">Where the window begins, in the row; negative: before it.</param>
    /// <param name="window">Receives it.</param>
    public static void Copy<T>(ReadOnlySpan<T> row, int left, Span<T> window)
    {
        var first = Math.Clamp(-left, 0, window.Length); // the first place that lies in the row
        var end = Math.Clamp(row.Length - left, first, window.Length);
        window[..first].Clear();
        if (first < end)
            row.Slice(left + first, end - first).CopyTo(window[first..]);
        window[end..].Clear();
    }
}
