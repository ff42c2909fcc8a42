using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Rules;

/// <summary>Numbers as a message shows them.</summary>
internal static class Number
{
    /// <summary>As one would type it: 0.99996, 5e-5, 1e-6.</summary>
    public static string Show(double number) =>
        Value.Show(number).Replace("E-0", "e-").Replace("E+0", "e+").Replace('E', 'e');

    public static bool IsFinite(double number) =>
        !double.IsNaN(number) && !double.IsInfinity(number);
}
