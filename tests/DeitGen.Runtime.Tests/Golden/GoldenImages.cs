using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Golden;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>The images of 07_augment and their comparison by grey levels.</summary>
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

    /// <summary>The canvas as the reference stores images: [H, W, 3].</summary>
    public static Tensor AsTensor(this Canvas canvas)
    {
        var pixels = canvas.Pixels.ToArray();
        return tensor(
            [.. Enumerable.Range(0, pixels.Length).Where(i => i % 4 < 3).Select(i => pixels[i])],
            [canvas.Height, canvas.Width, 3]
        );
    }

    /// <summary>Holds the largest and the mean difference in grey levels.</summary>
    public static void AssertNear(Tensor expected, Canvas canvas, double most, double mean)
    {
        using var scope = NewDisposeScope();
        var actual = canvas.AsTensor();
        DeitGen.Golden.Numbers.AssertClose(expected, actual, most, what: "image");
        var difference = (
            expected.to_type(ScalarType.Float64) - actual.to_type(ScalarType.Float64)
        ).abs();
        Assert.InRange(difference.mean().item<double>(), 0, mean);
    }

    public static CropBox Box(this JsonElement item, string prefix = "") =>
        new(
            item.GetProperty("top").GetInt32(),
            item.GetProperty("left").GetInt32(),
            item.GetProperty(prefix + "height").GetInt32(),
            item.GetProperty(prefix + "width").GetInt32()
        );
}
