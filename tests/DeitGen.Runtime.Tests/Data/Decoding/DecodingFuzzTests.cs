using System.Buffers.Binary;
using System.Diagnostics;
using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Runtime.Tests.Support;

namespace DeitGen.Runtime.Tests.Data.Decoding;

/// <summary>
/// Damaged image files: every one is decoded or refused in one line, by every decoder. DEITGEN_FUZZ sets how many; 100,000 is the weekly
/// number.
/// </summary>
public class DecodingFuzzTests
{
    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("DEITGEN_FUZZ"),
        out var count
    )
        ? count
        : 600;

    private static readonly byte[][] Originals =
    [
        .. ImageSamples.Names().Order(StringComparer.Ordinal).Select(ImageSamples.Bytes),
    ];

    private static readonly Func<byte[], Random, byte[]>[] Damages =
    [
        FlipBits,
        (bytes, random) => FlipBits(FlipBits(bytes, random), random),
        (bytes, random) => bytes[..random.Next(bytes.Length)],
        (bytes, random) => [.. bytes, .. bytes[random.Next(bytes.Length)..]],
        (bytes, random) => [.. bytes[..random.Next(bytes.Length)], 0xFF, 0xD9],
        Enlarge,
    ];

    [Fact]
    public void A_damaged_file_is_decoded_or_refused_in_one_line()
    {
        var random = new Random(5);
        var watch = new Stopwatch();
        using var plain = new DecodedImage(accelerated: false);
        using var fast = new DecodedImage(accelerated: true);
        for (var i = 0; i < Count; i++)
        {
            var original = Originals[random.Next(Originals.Length)];
            var bytes = Damages[random.Next(Damages.Length)](original, random);
            watch.Restart();
            foreach (var image in (DecodedImage[])[plain, fast])
            foreach (var shared in (bool[])[false, true])
                DecodeOrRefuse(image, bytes, shared);
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"file {i} took {watch.Elapsed}");
        }
        Assert.InRange(GC.GetTotalMemory(false), 0, 2L * DecodedImage.MostPixels * 4 + (256 << 20));
    }

    private static byte[] FlipBits(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var hits = random.Next(1, 9); hits > 0; hits--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    /// <summary>Writes a large number somewhere at the beginning, where formats have their sizes, or into a JPEG file's frame.</summary>
    private static byte[] Enlarge(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        var frame = bytes.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        var at = frame > 0 ? frame + 5 + 2 * random.Next(2) : random.Next(6, 27);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)random.Next(1 << 16));
        return bytes;
    }

    private static void DecodeOrRefuse(DecodedImage image, byte[] bytes, bool shared)
    {
        try
        {
            image.Open(bytes, "file", shared);
            var box = new CropBox(0, image.Width / 2, image.Height, image.Width - image.Width / 2);
            image.ResizeTo(box, 16, 16, Interpolation.Bilinear, new());
        }
        catch (BrokenImageException e)
        {
            Assert.StartsWith("file ", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
        }
    }
}
