using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeitGen.Augmentation.Lanes;

namespace DeitGen.Augmentation.Operations;

/// <summary>The smallest and the largest byte of every channel.</summary>
internal struct Extremes() : ISweep
{
    private Channels low = Channels.All(byte.MaxValue);
    private Channels high = Channels.All(byte.MinValue);

    public readonly byte Low(int channel) => low[channel];

    public readonly byte High(int channel) => high[channel];

    public void Over<TLanes>(Span<byte> pixels)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var start = ref MemoryMarshal.GetReference(pixels);
        var step = (nuint)(TLanes.Count * Canvas.PixelSize);
        var (least, most) = (TLanes.All(uint.MaxValue), TLanes.All(0));
        for (nuint at = 0; at < (nuint)pixels.Length; at += step)
        {
            var values = TLanes.Load(ref start, at);
            least = TLanes.MinBytes(least, values);
            most = TLanes.MaxBytes(most, values);
        }
        Span<byte> lanes = stackalloc byte[2 * (int)step];
        least.Store(ref lanes[0], 0);
        most.Store(ref lanes[0], step);
        for (var i = 0; i < (int)step; i += Canvas.PixelSize)
        for (var channel = 0; channel < 3; channel++)
        {
            low[channel] = Math.Min(low[channel], lanes[i + channel]);
            high[channel] = Math.Max(high[channel], lanes[(int)step + i + channel]);
        }
    }

    [InlineArray(3)]
    private struct Channels
    {
        private byte first;

        public static Channels All(byte value)
        {
            var channels = default(Channels);
            channels[..].Fill(value);
            return channels;
        }
    }
}
