using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>A field of a step's memory.</summary>
internal static class StepValueField
{
    /// <summary>A norm's three lie one behind the other, as the helper expects.</summary>
    public static string Norm(string name, IReadOnlyList<Place> places, string from, int indent)
    {
        if (places.Count != 3 || places[1].Offset != places[0].Offset + places[0].Value.Bytes)
            throw new InvalidOperationException($"{name} is torn apart");
        if (places[1].Value.Storage == Storage.Single)
            return HeadNorm(name, places, from);
        string[] arguments =
        [
            "memory",
            At(from, places[0].Offset),
            Text($"{places[0].Value.Rows}"),
        ];
        return Fit.List(
            indent,
            $"public readonly Normed<Element> {name} = NormOf(",
            places[1].Value.Kept is { } branch
                ? [.. arguments, StepNames.Lower($"{branch}")]
                : arguments,
            ");"
        );
    }

    /// <summary>The helper that makes a norm's record.</summary>
    public static string NormOf(long width, bool isRounded, bool drops)
    {
        var statistics =
            !isRounded ? Text($"{8 * width} * rows")
            : width % 32 == 0 ? Text($"{6 * width} * rows")
            : Text($"({6 * width} * rows + 63) / 64 * 64"); // the next line of 64 bytes
        return Text(
            $"""
            /// <summary>Input, output, and mean and deviation of each row, one behind the other.</summary>
            private static Normed<Element> NormOf({(
                drops ? Kept : "Workspace memory, long at, int rows"
            )}) =>
                new(
                    memory.Matrix<Fp32>(at, rows, {width}),
                    memory.Matrix<Element>(at + {4 * width} * rows, rows, {width}),
                    memory.Strip(at + {statistics}, 2 * rows){(drops ? ",\n        kept" : "")}
                );
            """
        );
    }

    /// <summary>The helper's parameters where a branch is computed for the images alone that keep it.</summary>
    private const string Kept =
        "\n    Workspace memory,\n    long at,\n    int rows,\n    Kept? kept = null\n";

    /// <summary>What heads read is fp32.</summary>
    private static string HeadNorm(string name, IReadOnlyList<Place> places, string from)
    {
        string Of(Place place) =>
            Text($"{At(from, place.Offset)}, {place.Value.Rows}, {place.Value.Columns}");
        var strip = Text($"{At(from, places[2].Offset)}, {2 * places[2].Value.Rows}");
        return $"""
            public readonly Normed<Fp32> {name} = new(
                memory.Matrix<Fp32>({Of(places[0])}),
                memory.Matrix<Fp32>({Of(places[1])}),
                memory.Strip({strip})
            );
            """;
    }

    public static string Matrix(Place place, string from, int indent)
    {
        var value = place.Value;
        var type = Element(value);
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
            $"public readonly Matrix<{Element(view)}> {view.Name} = memory.EveryOther<{Element(view)}>(",
            [At(from, offset), Text($"{view.Token}"), Text($"{view.Columns}")],
            ");"
        );
    }

    private static string Element(StepValue value) =>
        value.Storage is Storage.Element or Storage.Half ? "Element" : "Fp32";

    public static string At(string from, long offset) =>
        from.Length == 0 ? Text($"{offset}")
        : offset == 0 ? from
        : Text($"{from} + {offset}");
}
