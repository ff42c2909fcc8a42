using DeitGen.Randomness;

namespace DeitGen.Data;

/// <summary>Where an image of full size is cut out of its padded self: a shift in which black pixels move in.</summary>
/// <param name="Down">Rows by which the window lies below the image; negative above.</param>
/// <param name="Right">Columns by which it lies to the right of the image.</param>
internal readonly record struct RandomCrop(int Down, int Right)
{
    /// <summary>Each of the (2·padding + 1)² windows is as likely.</summary>
    public static RandomCrop Draw(int padding, Draws draws) =>
        new(draws.NextInt(2 * padding + 1) - padding, draws.NextInt(2 * padding + 1) - padding);

    /// <summary>Copies the window, mirrored where asked.</summary>
    /// <param name="source">[size, size].</param>
    /// <param name="target">[size, size].</param>
    /// <param name="size">Height and width.</param>
    /// <param name="mirrored">Whether left and right change places.</param>
    public void Apply(ReadOnlySpan<float> source, Span<float> target, int size, bool mirrored)
    {
        for (var y = 0; y < size; y++)
        {
            var row = target.Slice(y * size, size);
            CopyRow(source, row, y + Down, size);
            if (mirrored)
                row.Reverse();
        }
    }

    private void CopyRow(ReadOnlySpan<float> source, Span<float> row, int y, int size)
    {
        var first = Math.Clamp(-Right, 0, size); // the first column that lies in the image
        var end = Math.Clamp(size - Right, 0, size);
        if (y < 0 || y >= size || first >= end)
        {
            row.Clear();
            return;
        }
        row[..first].Clear();
        source.Slice(y * size + first + Right, end - first).CopyTo(row[first..]);
        row[end..].Clear();
    }
}
