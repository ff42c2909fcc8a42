using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;

namespace DeitGen.Benchmarks;

/// <summary>
/// Milliseconds of every image operation at 224 × 224, on one thread: the quickest of many rounds over several images. The second column is
/// the operation's definition, pixel by pixel.
/// </summary>
internal static class OperationsBenchmark
{
    private const int Side = 224;
    private const int Images = 8;

    public static void Run()
    {
        var width =
            Vector512.IsHardwareAccelerated ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128
            : 32;
        Console.WriteLine($"{Side} x {Side}, {width} bits wide, ms (operation, its definition)");
        foreach (var operation in Operations())
        {
            var definition = (IDefinedOperation)operation;
            var quick = Milliseconds(operation.Apply, rounds: 100);
            var defined = Milliseconds(definition.ApplyByDefinition, rounds: 3);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{operation.GetType().Name, -14}{quick, 8:F3}{defined, 9:F2}"
                )
            );
        }
    }

    private static IEnumerable<IImageOperation> Operations() =>
        [
            new AutoContrast(),
            new Equalize(),
            new Invert(),
            new Posterize(3),
            new Solarize(100),
            new SolarizeAdd(99),
            new Color(1.81),
            new Contrast(1.81),
            new Brightness(1.81),
            new Sharpness(1.81),
            new Rotate(27, Interpolation.Bicubic),
            new ShearX(0.27, Interpolation.Bicubic),
            new ShearY(0.27, Interpolation.Bicubic),
            new TranslateX(40.3, Interpolation.Bicubic),
            new TranslateY(40.3, Interpolation.Bicubic),
            new Grey(),
            new Hue(0.1),
            new GaussianBlur(1),
        ];

    /// <summary>The mean over the images of each one's quickest round.</summary>
    private static double Milliseconds(Action<Canvas> apply, int rounds)
    {
        var (sources, images) = (Waves(), Waves());
        var best = Enumerable.Repeat(double.MaxValue, Images).ToArray();
        for (var round = 0; round < rounds; round++)
        for (var i = 0; i < Images; i++)
        {
            sources[i].Pixels.CopyTo(images[i].Pixels);
            var watch = Stopwatch.StartNew();
            apply(images[i]);
            best[i] = Math.Min(best[i], watch.Elapsed.TotalMilliseconds);
        }
        return best.Average();
    }

    private static Canvas[] Waves() => [.. Enumerable.Range(0, Images).Select(Wave)];

    /// <summary>Waves with a little noise: like a photograph, smooth but seldom flat.</summary>
    private static Canvas Wave(int seed)
    {
        var canvas = new Canvas();
        canvas.Resize(Side, Side);
        var noise = new Random(seed);
        for (var i = 0; i < canvas.Pixels.Length; i++)
        {
            var (x, y) = (i / Canvas.PixelSize % Side, i / Canvas.PixelSize / Side);
            var wave = Math.Sin(x * 0.05 + seed + i % 4) * Math.Cos(y * 0.03);
            canvas.Pixels[i] = (byte)(128 + 110 * wave + noise.Next(16));
        }
        return canvas;
    }
}
