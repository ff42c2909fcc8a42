using System.Text;

namespace DeitGen.Data.Images;

/// <summary>Very many file names in little room: all of them in one block of UTF-8, and where each ends.</summary>
/// <param name="text">The names without gaps.</param>
/// <param name="ends">Where each name ends in it.</param>
internal sealed class ImageNames(byte[] text, int[] ends)
{
    /// <summary>How many there are.</summary>
    public int Count => ends.Length;

    /// <summary>Bytes held.</summary>
    public long Bytes => text.Length + (long)sizeof(int) * ends.Length;

    /// <summary>A name as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : ends[index - 1];
            return text.AsSpan(start, ends[index] - start);
        }
    }

    /// <summary>A name as a string.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>The names of several lists, one list after the other.</summary>
    public static ImageNames Join(IReadOnlyList<ImageNames> lists)
    {
        var text = new byte[lists.Sum(list => (long)list.Length)];
        var ends = new int[lists.Sum(list => list.Count)];
        var (length, count) = (0, 0);
        foreach (var list in lists)
        {
            list.CopyTo(text.AsSpan(length), ends.AsSpan(count), length);
            length += list.Length;
            count += list.Count;
        }
        return new(text, ends);
    }

    private int Length => ends.Length == 0 ? 0 : ends[^1];

    private void CopyTo(Span<byte> block, Span<int> places, int before)
    {
        text.AsSpan(0, Length).CopyTo(block);
        for (var i = 0; i < ends.Length; i++)
            places[i] = ends[i] + before;
    }
}
