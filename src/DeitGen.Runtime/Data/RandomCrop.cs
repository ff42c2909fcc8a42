using DeitGen.Augmentation;
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
            var from = y + Down;
            if (from >= 0 && from < size)
                RowWindow.Copy(source.Slice(from * size, size), Right, row);
            else
                row.Clear();
            if (mirrored)
                row.Reverse();
        }
    }
}
