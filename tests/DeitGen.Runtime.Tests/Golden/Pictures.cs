using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>Images and operations of the golden set, and their comparison by its tolerances.</summary>
internal static class Pictures
{
    /// <summary>An image, [H, W, 3], on a canvas.</summary>
    public static Canvas Read(string file, string tensor)
    {
        using var tensors = GoldenSet.Tensors(file);
        using var image = tensors.Read(tensor);
        return From(image.data<byte>().ToArray(), (int)image.shape[1], (int)image.shape[0]);
    }

    /// <summary>Rows of red, green and blue on a canvas; the fourth bytes are anything.</summary>
    public static Canvas From(byte[] colours, int width, int height)
    {
        var canvas = new Canvas();
        canvas.Resize(width, height);
        for (var i = 0; i < width * height; i++)
        {
            colours.AsSpan(3 * i, 3).CopyTo(canvas.Pixels[(4 * i)..]);
            canvas.Pixels[4 * i + 3] = (byte)(91 * i);
        }
        return canvas;
    }

    /// <summary>The canvas's rows of red, green and blue.</summary>
    public static byte[] Colours(this Canvas canvas) =>
        [.. canvas.Pixels.ToArray().Where((_, i) => i % 4 < 3)];

    public static Fill Fill(JsonElement list) =>
        new(list[0].GetByte(), list[1].GetByte(), list[2].GetByte());

    /// <summary>An operation by its name in the reference, with the reference's argument.</summary>
    public static IImageOperation Operation(JsonElement step, string? filter, Canvas canvas)
    {
        var arguments = step.GetProperty("argument");
        double Argument() => arguments[0].GetDouble();
        var by = filter == "bilinear" ? Interpolation.Bilinear : Interpolation.Bicubic;
        var name = step.Text("op");
        return name.Replace("Increasing", "").Replace("Original", "") switch
        {
            "AutoContrast" => new AutoContrast(),
            "Equalize" => new Equalize(),
            "Invert" => new Invert(),
            "Posterize" => new Posterize(arguments[0].GetInt32()),
            "Solarize" => new Solarize(arguments[0].GetInt32()),
            "SolarizeAdd" => new SolarizeAdd(arguments[0].GetInt32()),
            "Color" => new Color(Argument()),
            "Contrast" => new Contrast(Argument()),
            "Brightness" => new Brightness(Argument()),
            "Sharpness" => new Sharpness(Argument()),
            "Rotate" => new Rotate(Argument(), by),
            "ShearX" => new ShearX(Argument(), by),
            "ShearY" => new ShearY(Argument(), by),
            "TranslateX" => new TranslateX(Argument(), by),
            "TranslateY" => new TranslateY(Argument(), by),
            "TranslateXRel" => new TranslateX(Argument() * canvas.Width, by),
            "TranslateYRel" => new TranslateY(Argument() * canvas.Height, by),
            _ => throw new ArgumentException(name),
        };
    }

    /// <summary>How far each value of two images is from the other's.</summary>
    public static int[] Differences(Canvas expected, Canvas actual)
    {
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        return [.. expected.Colours().Zip(actual.Colours(), (e, a) => Math.Abs(e - a))];
    }

    /// <summary>Both images within a manifest's tolerance; a bound that is not stated is not held.</summary>
    public static void AssertWithin(Canvas expected, Canvas actual, JsonElement tolerance)
    {
        var off = Differences(expected, actual);
        void Hold(string bound, double value) =>
            Assert.InRange(value, 0, tolerance.Number(bound, double.MaxValue));
        Hold("max_abs_diff", off.Max());
        Hold("mean_abs_diff", off.Average());
        Hold("fraction_above_1", off.Count(d => d > 1) / (double)off.Length);
    }
}
