using System.Globalization;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>
/// A value of an attribute's property. Numbers, truth values and enum members are held as a number
/// (exact: the largest integers in a spec are far below 2^53), texts as text, arrays as numbers.
/// </summary>
internal sealed record Value(double Number, string Text, EquatableArray<double> Items, bool IsArray)
{
    public static Value Of(double number) => new(number, "", [], false);

    public static Value Of(string text) => new(0, text, [], false);

    public static Value Of(EquatableArray<double> items) => new(0, "", items, true);

    /// <summary>The shortest text that reads back as the same number, in any culture: 0.1, 1e-06.</summary>
    public static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Show(EquatableArray<double> items) => string.Join(",", items.Select(Show));
}
