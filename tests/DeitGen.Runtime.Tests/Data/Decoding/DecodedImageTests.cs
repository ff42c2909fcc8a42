using DeitGen.Augmentation;
using DeitGen.Data.Decoding;
using DeitGen.Runtime.Tests.Support;

namespace DeitGen.Runtime.Tests.Data.Decoding;

public class DecodedImageTests
{
    private static readonly CropBox Whole = new(0, 0, 37, 45);

    public static TheoryData<string, bool> Samples()
    {
        var samples = new TheoryData<string, bool>();
        foreach (var name in ImageSamples.Names())
        {
            samples.Add(name, false);
            samples.Add(name, true);
        }
        return samples;
    }

    private static string Refusal(byte[] bytes, bool accelerated = false)
    {
        using var image = new DecodedImage(accelerated);
        return Assert
            .Throws<BrokenImageException>(() =>
            {
                image.Open(bytes, "some.jpg");
                image.ResizeTo(
                    new(0, 0, image.Height, image.Width),
                    8,
                    8,
                    Interpolation.Bicubic,
                    new()
                );
            })
            .Message;
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_kind_of_file_has_pillows_pixels(string name, bool accelerated)
    {
        using var image = new DecodedImage(accelerated);
        var canvas = new Canvas();
        image.Open(ImageSamples.Bytes(name), name);
        image.CopyTo(canvas);
        Assert.Equal(ImageSamples.Digests()[name], Photos.Digest(canvas));
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_file_for_one_use_and_for_several_is_the_same_image(string name, bool accelerated)
    {
        using var image = new DecodedImage(accelerated);
        var (one, several) = (new Canvas(), new Canvas());
        image.Open(ImageSamples.Bytes(name), name);
        image.ResizeTo(Whole, 20, 20, Interpolation.Bicubic, one);
        image.Open(ImageSamples.Bytes(name), name, shared: true);
        image.ResizeTo(Whole, 20, 20, Interpolation.Bicubic, several);
        image.ResizeTo(Whole, 20, 20, Interpolation.Bicubic, several);
        Assert.Equal(Photos.Digest(one), Photos.Digest(several));
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_truncated_file_is_refused_by_name(string name, bool accelerated)
    {
        var bytes = ImageSamples.Bytes(name);
        var message = Refusal(bytes[..(bytes.Length * 2 / 3)], accelerated);
        Assert.StartsWith("some.jpg ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_file_without_its_end_is_refused() =>
        Assert.Contains("truncated", Refusal(ImageSamples.Bytes("full-chroma.jpg")[..^2]));

    [Fact]
    public void Bytes_behind_the_end_change_nothing()
    {
        using var image = new DecodedImage();
        var canvas = new Canvas();
        image.Open([.. ImageSamples.Bytes("grey.jpg"), 1, 2, 3, 4], "grey.jpg");
        image.CopyTo(canvas);
        Assert.Equal(ImageSamples.Digests()["grey.jpg"], Photos.Digest(canvas));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a text")]
    [InlineData("%PDF-1.4")]
    public void What_is_no_image_is_refused(string text) =>
        Assert.Contains("is no image", Refusal(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory, InlineData(false), InlineData(true)]
    public void Huge_dimensions_are_refused_before_memory_is_taken(bool accelerated)
    {
        var bytes = ImageSamples.Bytes("grey.jpg");
        var frame = bytes.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        foreach (var at in (int[])[frame + 5, frame + 7])
            (bytes[at], bytes[at + 1]) = (0xFF, 0xDC);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("65500 × 65500", Refusal(bytes, accelerated));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_missing_file_is_refused_by_name()
    {
        using var image = new DecodedImage();
        var message = Assert.Throws<BrokenImageException>(() => image.Open("/no/such.jpg")).Message;
        Assert.StartsWith("/no/such.jpg cannot be read", message, StringComparison.Ordinal);
    }
}
