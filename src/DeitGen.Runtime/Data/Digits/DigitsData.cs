using System.Globalization;
using System.IO.Compression;

namespace DeitGen.Data.Digits;

/// <summary>
/// The embedded data set: 1,797 scans of 8 x 8 (Alpaydin and Kaynak, UCI 1998, CC BY 4.0). Rows whose index leaves 4 when divided by
/// 5 are the test set, 359 of them; the other 1,438 are for training.
/// </summary>
internal static class DigitsData
{
    private const string Resource = "DeitGen.Data.Digits.digits.csv.gz";

    private static readonly Lazy<(DigitScan[] Train, DigitScan[] Test)> Parts = new(Load);

    /// <summary>The 1,438 training scans in the file's order.</summary>
    public static IReadOnlyList<DigitScan> Train => Parts.Value.Train;

    /// <summary>The 359 test scans in the file's order.</summary>
    public static IReadOnlyList<DigitScan> Test => Parts.Value.Test;

    /// <summary>The names of the ten classes.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static (DigitScan[] Train, DigitScan[] Test) Load()
    {
        var rows = ReadRows().Index().ToLookup(row => row.Index % 5 == 4, row => row.Item);
        return (rows[false].ToArray(), rows[true].ToArray());
    }

    private static IEnumerable<DigitScan> ReadRows()
    {
        using var file =
            typeof(DigitsData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource {Resource}");
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            var numbers = line.Split(',').Select(n => byte.Parse(n, CultureInfo.InvariantCulture));
            var row = numbers.ToArray();
            yield return new(row[..^1], row[^1]);
        }
    }
}
