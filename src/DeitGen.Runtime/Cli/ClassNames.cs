using System.Globalization;
using DeitGen.Checkpoints;
using DeitGen.Data.Digits;
using DeitGen.Errors;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>What the classes of a trained network are called.</summary>
internal static class ClassNames
{
    /// <summary>As its checkpoint has them; else the numbers, which for digits are the names.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="file">The file of its weights.</param>
    public static IReadOnlyList<string> Of(Variant variant, string file) =>
        Saved(file)
        ?? (
            variant.Dataset == Dataset.Digits
                ? DigitsData.ClassNames
                : [.. Enumerable.Range(0, variant.NumClasses).Select(Number)]
        );

    /// <summary>Refuses test images of other classes than those the network was trained on.</summary>
    /// <param name="file">The file of its weights.</param>
    /// <param name="found">The classes of the test images.</param>
    public static void Check(string file, IReadOnlyList<string> found)
    {
        if (Saved(file) is not { } saved || saved.SequenceEqual(found))
            return;
        var other = saved.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
        throw new UserErrorException(
            $"'{file}' was trained on other classes ('{other.First}' where these data have '{other.Second}'); give --data of the same classes"
        );
    }

    private static IReadOnlyList<string>? Saved(string file) =>
        CheckpointLocation.Find(file).Directory is { } directory
            ? CheckpointStore.Manifest(directory).ClassNames
            : null; // a file that lies alone does not know them

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
