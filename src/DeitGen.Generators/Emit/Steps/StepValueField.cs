using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>A field of a step's memory.</summary>
internal static class StepValueField
{
    /// <summary>A norm's three lie one behind the other, as the helper expects.</summary>
    public static string Norm(string name, IReadOnlyList<Place> places, string from)
    {
        if (places.Count != 3 || places[1].Offset != places[0].Offset + places[0].Value.Bytes)
            throw new InvalidOperationException($"{name} is torn apart");
        return Text(
            $"public readonly Normed<Element> {name} = NormOf(memory, {At(from, places[0].Offset)}, {places[0].Value.Rows});"
        );
    }

    public static string Matrix(Place place, string from, int indent)
    {
        var value = place.Value;
        var type = value.Storage == Storage.Element ? "Element" : "Fp32";
        return Fit.List(
            indent,
            $"public readonly Matrix<{type}> {value.Name} = memory.Matrix<{type}>(",
            [At(from, place.Offset), Text($"{value.Rows}"), Text($"{value.Columns}")],
            ");"
        );
    }

    public static string View(StepValue view, Place first, string from, int indent)
    {
        // A norm's output lies behind its input, which is as large.
        var offset = first.Offset + (first.Value.Name.Contains('.') ? first.Value.Bytes : 0);
        return Fit.List(
            indent,
            $"public readonly Matrix<Element> {view.Name} = memory.EveryOther<Element>(",
            [At(from, offset), Text($"{view.Token}"), Text($"{view.Columns}")],
            ");"
        );
    }

    public static string At(string from, long offset) =>
        from.Length == 0 ? Text($"{offset}")
        : offset == 0 ? from
        : Text($"{from} + {offset}");
}
