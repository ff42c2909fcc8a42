using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>The images of 07_augment.</summary>
internal static class GoldenImages
{
    public const string Manifest = "07_augment/manifest.json";
    public const string Images = "07_augment/images/images.safetensors";

    /// <summary>An image by its name.</summary>
    public static PixelImage Load(string name)
    {
        using var file = GoldenSet.Tensors(Images);
        using var tensor = file.Read(name);
        var image = new PixelImage();
        image.Resize((int)tensor.shape[1], (int)tensor.shape[0]);
        var bytes = tensor.data<byte>().ToArray();
        for (var i = 0; i < bytes.Length; i++)
            image.Pixels[i / 3 * 4 + i % 3] = bytes[i];
        return image;
    }

    /// <summary>A recorded box.</summary>
    public static CropBox Box(this JsonElement item, string prefix = "") =>
        new(
            item.GetProperty("top").GetInt32(),
            item.GetProperty("left").GetInt32(),
            item.GetProperty(prefix + "height").GetInt32(),
            item.GetProperty(prefix + "width").GetInt32()
        );
}
