using System.Runtime.InteropServices;
using SkiaSharp;

namespace DeitGen.Previews;

/// <summary>Writes pictures as PNG files: the same picture, the same bytes.</summary>
internal static class PngFile
{
    private const int Level = 6;

    /// <summary>Writes a picture.</summary>
    public static void Write(string path, Picture picture)
    {
        var info = new SKImageInfo(
            picture.Width,
            picture.Height,
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var pixels = SKData.CreateCopy(MemoryMarshal.AsBytes<uint>(picture.Pixels));
        using var map = new SKPixmap(info, pixels.Data);
        using var png =
            map.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, Level))
            ?? throw new InvalidOperationException("Skia does not encode the picture");
        using var file = File.Create(path);
        png.SaveTo(file);
    }
}
