using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>A field over weights: a matrix, a strip, a norm's two strips, or the sequence's vectors.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parts">The expression for each part, given arena and offset.</param>
internal sealed record TensorField(string Name, string Type, IReadOnlyList<TensorField.Part> Parts)
{
    /// <summary>A weight, or some of its rows.</summary>
    /// <param name="Key">Which; within its block.</param>
    /// <param name="Skipped">Bytes before those rows.</param>
    /// <param name="Rows">0 for a strip.</param>
    /// <param name="Columns">Or the strip's length.</param>
    /// <param name="Memory">arena, or shadow.</param>
    /// <param name="Element">How it is stored.</param>
    internal sealed record Part(
        string Key,
        long Skipped,
        long Rows,
        long Columns,
        string Memory,
        string Element
    )
    {
        public string Text(Func<string, string> offset)
        {
            if (Key.Length == 0)
                return "default";
            var at = Skipped == 0 ? offset(Key) : CSharp.Text($"{offset(Key)} + {Skipped}");
            return Rows == 0
                ? CSharp.Text($"{Memory}.Strip({at}, {Columns})")
                : CSharp.Text($"{Memory}.Matrix<{Element}>({at}, {Rows}, {Columns})");
        }
    }

    /// <summary>The declaration.</summary>
    public string Text(int indent, Func<string, string> offset)
    {
        var parts = Parts.Select(p => p.Text(offset)).ToList();
        var head = $"public readonly {Type} {Name} = ";
        if (Parts.Count > 1)
            return Fit.List(indent, $"{head}new(", parts, ");");
        var open = parts[0].IndexOf('(') + 1;
        return Fit.List(
            indent,
            head + parts[0].Substring(0, open),
            parts[0]
                .Substring(open, parts[0].Length - open - 1)
                .Split([", "], StringSplitOptions.None),
            ");"
        );
    }

    /// <summary>The field of a parameter's operand in a block, or outside the blocks; null for what is no such parameter.</summary>
    public static TensorField? Of(Operand operand, int? block, StepPlaces places) =>
        operand switch
        {
            Operand.Trained { IsGradient: false } o when o.Block == block => new(
                StepNames.Field(o.Weight.Key) + (o.Part == WeightPart.All ? "" : o.Part.ToString()),
                o.Weight.IsMatrix ? $"Matrix<{Element(o.Weight, places)}>" : "Strip",
                [Of(o.Weight, o.Part, places)]
            ),
            Operand.Affine { IsGradient: false } o when o.Block == block => new(
                StepNames.Field(o.Key),
                "Affine",
                [Strip(o.Gain, o.Gain.Count), Strip(o.Bias, o.Bias.Count)]
            ),
            Operand.Joined o when block is null => new("Heads", "Matrix<Fp32>", [Of(o, places)]),
            Operand.Sequence { IsGradient: false } o when block is null => new(
                "Sequence",
                "SequenceVectors",
                Sequence(o)
            ),
            _ => null,
        };

    private static IReadOnlyList<Part> Sequence(Operand.Sequence o)
    {
        var width = o.PatchBias.Count;
        var strips = new[] { o.PatchBias }.Concat(o.Tokens).Select(w => Strip(w, width));
        var positions = new Part(
            o.Positions.Key,
            0,
            o.Positions.Count / width,
            width,
            "arena",
            "Fp32"
        );
        return o.Tokens.Count == 1
            ? [.. strips, new("", 0, 0, 0, "", ""), positions] // no distillation token
            : [.. strips, positions];
    }

    private static Part Strip(Weight weight, long length) =>
        new(weight.Key, 0, 0, length, "arena", "");

    /// <summary>Rows of a multiple of 16 numbers leave no gap between matrices that follow each other.</summary>
    private static Part Of(Operand.Joined o, StepPlaces places)
    {
        var parts = o.Parts.Select(p => Of(p.Weight, p.Part, places)).ToList();
        return parts[0] with { Rows = parts.Sum(p => p.Rows) };
    }

    private static string Element(Weight weight, StepPlaces places) =>
        places.IsOfElement(weight) ? "Element" : "Fp32";

    private static Part Of(Weight weight, WeightPart part, StepPlaces places)
    {
        if (!weight.IsMatrix)
            return Strip(weight, weight.Count);
        var (rows, columns) = ((long)weight.Sizes[0], weight.Count / weight.Sizes[0]);
        var third = places.Size(weight) * columns * rows / 3;
        var (skipped, taken) = part switch
        {
            WeightPart.Query => (0, rows / 3),
            WeightPart.KeyValue => (third, rows / 3 * 2),
            _ => (0, rows),
        };
        return new(
            weight.Key,
            skipped,
            taken,
            columns,
            places.Memory(weight),
            Element(weight, places)
        );
    }
}
