using System.Globalization;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Golden;

/// <summary>Comparison by the tolerances of the manifests, and short words for JSON.</summary>
internal static class Numbers
{
    /// <summary>Holds |actual - expected| ≤ abs + rel·|expected| for every number; the message names the worst.</summary>
    public static void AssertClose(
        Tensor expected,
        Tensor actual,
        double abs,
        double rel = 0,
        string what = "tensor"
    )
    {
        using var scope = NewDisposeScope();
        Assert.True(
            expected.shape.SequenceEqual(actual.shape),
            $"{what} is [{string.Join(", ", actual.shape)}], expected [{string.Join(", ", expected.shape)}]"
        );
        var reference = expected.to_type(ScalarType.Float64).flatten();
        var value = actual.detach().to_type(ScalarType.Float64).flatten();
        var excess = (value - reference).abs() - (reference.abs() * rel + abs);
        var at = excess.argmax().item<long>();
        var (want, got) = (reference[at].ToDouble(), value[at].ToDouble());
        Assert.True(
            excess[at].ToDouble() <= 0, // false for NaN too
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}[{at}] is {got}, expected {want} within {abs} + {rel} of it"
            )
        );
    }

    public static string Text(this JsonElement element, string property) =>
        element.GetProperty(property).GetString()!;

    public static double Number(this JsonElement element, string property, double fallback) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : fallback;

    public static double Number(this JsonElement element, string property) =>
        element.GetProperty(property).GetDouble();

    public static bool Truth(this JsonElement element, string property, bool fallback) =>
        element.TryGetProperty(property, out var value) ? value.GetBoolean() : fallback;

    public static IEnumerable<string> Texts(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var list)
            ? list.EnumerateArray().Select(item => item.GetString()!)
            : [];
}
