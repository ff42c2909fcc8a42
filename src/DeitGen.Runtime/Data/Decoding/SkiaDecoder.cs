using DeitGen.Augmentation;
using DeitGen.Augmentation.Resampling;
using SkiaSharp;

namespace DeitGen.Data.Decoding;

/// <summary>
/// A file as Skia reads it: the pixels are Pillow's (convert("RGB")) for JPEG, PNG, BMP, GIF and lossless WebP, save that of grey of
/// 16 bits Pillow cuts off what is above 255 where Skia divides. A colour profile, an orientation and transparency change nothing.
/// </summary>
internal sealed unsafe class SkiaDecoder : IDisposable
{
    private const int StripRows = 16; // what a decoder makes at once: two rows of blocks, or one of halved chroma
    private const int Margin = 2; // columns beside a box that smoothing of chroma reads
    private byte[] strip = [];
    private SKData? data;
    private SKCodec? codec;

    /// <summary>Opens a file; its bytes must stay until the next.</summary>
    /// <returns>Its size; null where it is no image of a known format.</returns>
    public (int Width, int Height)? Open(ImageBytes file)
    {
        Dispose();
        data = SKData.Create((nint)file.Address, file.Length);
        codec = SKCodec.Create(data);
        return
            codec?.EncodedFormat
                is SKEncodedImageFormat.Jpeg
                    or SKEncodedImageFormat.Png
                    or SKEncodedImageFormat.Bmp
                    or SKEncodedImageFormat.Gif
                    or SKEncodedImageFormat.Webp
            ? (codec.Info.Width, codec.Info.Height)
            : null;
    }

    /// <summary>Decodes the whole image.</summary>
    /// <returns>What is wrong with the file; null where nothing is.</returns>
    public string? Decode(PixelImage image)
    {
        fixed (byte* pixels = image.Pixels)
        {
            var result = codec!.GetPixels(Layout(codec), (nint)pixels);
            return result == SKCodecResult.Success ? null : $"is damaged or truncated ({result})";
        }
    }

    /// <summary>Decodes the rows and columns of a box and resizes them as they come. Of a JPEG file whose rows come in order.</summary>
    /// <returns>What is wrong with the file; null where nothing is.</returns>
    public string? Stream(CropBox box, Resampler resampler)
    {
        var info = codec!.Info;
        var left = Math.Max(0, box.Left - Margin);
        var right = Math.Min(info.Width, box.Left + box.Width + Margin);
        var columns = new SKRectI(left, 0, right, info.Height);
        var options = new SKCodecOptions(SKZeroInitialized.No) { Subset = columns };
        var start = codec.StartScanlineDecode(Layout(codec), options);
        if (start != SKCodecResult.Success)
            return $"is damaged ({start})";
        if (box.Top > 0 && !codec.SkipScanlines(box.Top))
            return "is truncated";
        return Rows(box, left, (right - left) * Canvas.PixelSize, resampler);
    }

    private string? Rows(CropBox box, int left, int rowBytes, Resampler resampler)
    {
        if (strip.Length < StripRows * rowBytes)
            strip = GC.AllocateUninitializedArray<byte>(StripRows * rowBytes, pinned: true);
        for (var y = 0; y < box.Height; y += StripRows)
        {
            var rows = Math.Min(StripRows, box.Height - y);
            fixed (byte* target = strip)
                if (codec!.GetScanlines((nint)target, rows, rowBytes) != rows)
                    return "is truncated";
            for (var row = 0; row < rows; row++)
                resampler.Add(
                    strip.AsSpan(
                        row * rowBytes + (box.Left - left) * Canvas.PixelSize,
                        box.Width * Canvas.PixelSize
                    )
                );
        }
        return null;
    }

    /// <summary>Colours as they are, beside their transparency and not multiplied by it.</summary>
    private static SKImageInfo Layout(SKCodec codec)
    {
        var opaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        return new(
            codec.Info.Width,
            codec.Info.Height,
            SKColorType.Rgba8888,
            opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul
        );
    }

    /// <summary>Gives the file back.</summary>
    public void Dispose()
    {
        codec?.Dispose();
        data?.Dispose();
        (codec, data) = (null, null);
    }
}
