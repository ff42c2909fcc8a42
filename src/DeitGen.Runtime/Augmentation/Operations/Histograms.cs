using System.Runtime.InteropServices;

namespace DeitGen.Augmentation.Operations;

/// <summary>How often every value occurs: [3, 256], by channel.</summary>
internal static class Histograms
{
    public const int Length = 3 * 256;

    /// <summary>Two sets of counters in turn: neighbours are often alike, and a counter that was just written is not ready to be read.</summary>
    public static void Count(ReadOnlySpan<byte> pixels, Span<int> counts)
    {
        Span<int> others = stackalloc int[Length];
        others.Clear();
        counts = counts[..Length];
        counts.Clear();
        var pairs = MemoryMarshal.Cast<byte, ulong>(pixels);
        foreach (var pair in pairs)
        {
            Add((uint)pair, counts);
            Add((uint)(pair >> 32), others);
        }
        if (MemoryMarshal.Cast<byte, uint>(pixels[(pairs.Length * sizeof(ulong))..]) is [var last])
            Add(last, counts);
        for (var i = 0; i < Length; i++)
            counts[i] += others[i];
    }

    private static void Add(uint pixel, Span<int> counts)
    {
        counts[(byte)pixel]++;
        counts[256 + (byte)(pixel >> 8)]++;
        counts[512 + (byte)(pixel >> 16)]++;
    }
}
