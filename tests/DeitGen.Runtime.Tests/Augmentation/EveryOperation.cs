using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;

namespace DeitGen.Runtime.Tests.Augmentation;

/// <summary>All operations, with arguments from their ranges and beyond, and images of all kinds to try them on.</summary>
internal static class EveryOperation
{
    private static readonly double[] Factors = [-0.3, 0, 0.19, 0.7, 1, 1.3, 1.81, 20];

    private static readonly (int Width, int Height)[] Sizes =
    [
        (1, 1),
        (2, 5),
        (3, 3),
        (4, 4),
        (17, 9),
        (18, 40),
        (31, 33),
        (64, 16),
        (67, 81),
    ];

    public static IEnumerable<IImageOperation> All() =>
        [.. Bytes(), .. Factors.SelectMany(Colours), .. Filters().SelectMany(Maps)];

    /// <summary>Noise, few values, slow gradients, one colour: sharp edges and flat parts meet different branches.</summary>
    public static IEnumerable<Canvas> Images()
    {
        foreach (var (width, height) in Sizes)
        {
            var noise = new Random(width * 1000 + height);
            yield return Image(width, height, _ => noise.Next(256));
            yield return Image(width, height, _ => 255 * noise.Next(2));
            yield return Image(width, height, i => i / 4 % width * 3 + i / 4 / width % 256);
            yield return Image(width, height, i => 60 * (i % 4) + 37);
        }
    }

    private static IEnumerable<IImageOperation> Bytes() =>
        [
            new AutoContrast(),
            new Equalize(),
            new Invert(),
            new Grey(),
            .. Enumerable.Range(-1, 11).Select(bits => (IImageOperation)new Posterize(bits)),
            .. new[] { -5, 0, 26, 128, 255, 256, 300 }.Select(t =>
                (IImageOperation)new Solarize(t)
            ),
            .. new[] { -300, -5, 0, 99, 128, 300 }.Select(a => (IImageOperation)new SolarizeAdd(a)),
            new Hue(-0.1),
            new Hue(0.25),
            .. new[] { 0, 0.1, 0.5, 1.37, 2, 9 }.Select(r => (IImageOperation)new GaussianBlur(r)),
        ];

    private static IEnumerable<IImageOperation> Colours(double factor) =>
        [new Color(factor), new Contrast(factor), new Brightness(factor), new Sharpness(factor)];

    private static IEnumerable<Interpolation> Filters() =>
        [Interpolation.Bicubic, Interpolation.Bilinear];

    private static IEnumerable<IImageOperation> Maps(Interpolation filter) =>
        [
            .. new[] { -370, -27, -0.001, 0, 8.7, 27, 90, 180 }.Select(d => new Rotate(d, filter)),
            .. Slopes.Select(f => (IImageOperation)new ShearX(f, filter)),
            .. Slopes.Select(f => (IImageOperation)new ShearY(f, filter)),
            .. Distances.Select(p => (IImageOperation)new TranslateX(p, filter)),
            .. Distances.Select(p => (IImageOperation)new TranslateY(p, filter)),
        ];

    private static readonly double[] Slopes = [-2.1, -0.27, 0, 0.0131, 0.27, 1, 3];

    private static readonly double[] Distances =
    [
        -1e300,
        -200,
        -6.48,
        -1,
        -1e-17,
        0,
        0.49999999999999994,
        2.9999999999999996,
        7.2,
        1e10,
    ];

    private static Canvas Image(int width, int height, Func<int, int> value)
    {
        var canvas = new Canvas { Fill = new(12, 200, 99) };
        canvas.Resize(width, height);
        for (var i = 0; i < canvas.Pixels.Length; i++)
            canvas.Pixels[i] = (byte)value(i);
        return canvas;
    }
}
