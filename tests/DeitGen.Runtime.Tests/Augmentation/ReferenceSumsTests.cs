using System.Globalization;
using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Runtime.Tests.Golden;

namespace DeitGen.Runtime.Tests.Augmentation;

/// <summary>
/// Checksums of Pillow 9.4 (deit-reference, F10): byte sum and CRC-32 of a 32 × 32 image whose value at column x, row y, channel c is
/// 7x + 13y + 29c + xy modulo 256.
/// </summary>
public class ReferenceSumsTests
{
    private const int Side = 32;

    public static TheoryData<string, int, string> Sums() =>
        new()
        {
            { "Equalize", 423317, "9258ce96" },
            { "Invert", 387584, "8e160dc0" },
            { "Rotate 27", 391092, "78748199" },
            { "Rotate -27", 394426, "42418c2a" },
            { "Posterize 1", 200192, "dab1bdc3" },
            { "Posterize 4", 372224, "4920ced6" },
            { "Solarize 26", 321336, "e89a5ac2" },
            { "SolarizeAdd 99", 545068, "7a0d4bf1" },
            { "Color 1.81", 400133, "9bde3e15" },
            { "Color 0.19", 393151, "77eb29bd" },
            { "Contrast 1.81", 395365, "69af6c0c" },
            { "Contrast 0.19", 392163, "60d1cf72" },
            { "Brightness 1.81", 571309, "585f8020" },
            { "Brightness 0.19", 73680, "41023b4d" },
            { "Sharpness 1.81", 395603, "7dd171b6" },
            { "Sharpness 0.19", 394988, "917e4bb6" },
            { "ShearX 0.27", 388289, "2a8801ef" },
            { "ShearX -0.27", 388644, "12abe762" },
            { "ShearY 0.27", 387776, "89471e5f" },
            { "ShearY -0.27", 387655, "96297a0f" },
            { "TranslateX 0.405", 378339, "8ffc22d5" },
            { "TranslateX -0.405", 376947, "7928399e" },
            { "TranslateY 0.405", 374931, "f38889cb" },
            { "TranslateY -0.405", 377991, "6d9b7527" },
        };

    [Theory, MemberData(nameof(Sums))]
    public void An_operation_leaves_Pillows_bytes(string operation, int sum, string crc)
    {
        var colours = Formula();
        Assert.Equal((395776, "5475fc92"), (colours.Sum(v => v), Crc(colours)));
        var canvas = Pictures.From(colours, Side, Side);
        Parse(operation).Apply(canvas);
        Assert.Equal((sum, crc), (canvas.Colours().Sum(v => v), Crc(canvas.Colours())));
    }

    private static byte[] Formula() =>
        [
            .. from y in Enumerable.Range(0, Side)
            from x in Enumerable.Range(0, Side)
            from c in Enumerable.Range(0, 3)
            select (byte)(7 * x + 13 * y + 29 * c + x * y),
        ];

    private static IImageOperation Parse(string text)
    {
        var words = text.Split(' ');
        var number = words.Length > 1 ? double.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        return words[0] switch
        {
            "Equalize" => new Equalize(),
            "Invert" => new Invert(),
            "Rotate" => new Rotate(number, Interpolation.Bicubic),
            "Posterize" => new Posterize((int)number),
            "Solarize" => new Solarize((int)number),
            "SolarizeAdd" => new SolarizeAdd((int)number),
            "Color" => new Color(number),
            "Contrast" => new Contrast(number),
            "Brightness" => new Brightness(number),
            "Sharpness" => new Sharpness(number),
            "ShearX" => new ShearX(number, Interpolation.Bicubic),
            "ShearY" => new ShearY(number, Interpolation.Bicubic),
            "TranslateX" => new TranslateX(number * Side, Interpolation.Bicubic),
            "TranslateY" => new TranslateY(number * Side, Interpolation.Bicubic),
            _ => throw new ArgumentException(text),
        };
    }

    /// <summary>CRC-32 as in zlib.</summary>
    private static string Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        return (~crc).ToString("x8", CultureInfo.InvariantCulture);
    }
}
