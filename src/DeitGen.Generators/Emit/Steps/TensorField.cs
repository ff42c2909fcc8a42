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
    /// <param name="Element">How it is stored.</param>
    internal sealed record Part(string Key, long Skipped, long Rows, long Columns, string Element)
    {
        public string Text(string arena, Func<string, string> offset)
        {
            if (Key.Length == 0)
                return "default";
            var at = Skipped == 0 ? offset(Key) : CSharp.Text($"{offset(Key)} + {Skipped}");
            return Rows == 0
                ? CSharp.Text($"{arena}.Strip({at}, {Columns})")
                : CSharp.Text($"{arena}.Matrix<{Element}>({at}, {Rows}, {Columns})");
        }
    }

    /// <summary>The declaration.</summary>
    public string Text(int indent, string arena, Func<string, string> offset)
    {
        var parts = Parts.Select(p => p.Text(arena, offset)).ToList();
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
    public static TensorField? Of(Operand operand, int? block, IEnumerable<Weight> stem) =>
        operand switch
        {
            Operand.Trained { IsGradient: false } o when o.Block == block => new(
                StepNames.Field(o.Weight.Key) + (o.Part == WeightPart.All ? "" : o.Part.ToString()),
                IsMatrix(o.Weight) ? "Matrix<Element>" : "Strip",
                [Of(o.Weight, o.Part)]
            ),
            Operand.Affine { IsGradient: false } o when o.Block == block => new(
                StepNames.Field(o.Key),
                "Affine",
                [Of(o.Gain, WeightPart.All), Of(o.Bias, WeightPart.All)]
            ),
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
        var strips = new[] { o.PatchBias }
            .Concat(o.Tokens)
            .Select(w => new Part(w.Key, 0, 0, width, ""));
        var positions = new Part(o.Positions.Key, 0, o.Positions.Count / width, width, "Fp32");
        return o.Tokens.Count == 1
            ? [.. strips, new("", 0, 0, 0, ""), positions] // no distillation token
            : [.. strips, positions];
    }

    private static bool IsMatrix(Weight weight) => weight.Sizes.Length > 1;

    private static Part Of(Weight weight, WeightPart part)
    {
        if (!IsMatrix(weight))
            return new(weight.Key, 0, 0, weight.Count, "");
        var (rows, columns) = ((long)weight.Sizes[0], weight.Count / weight.Sizes[0]);
        return part == WeightPart.All
            ? new(weight.Key, 0, rows, columns, "Element")
            : new(
                weight.Key,
                part == WeightPart.Query ? 0 : 4 * columns * rows / 3,
                rows / 3 * (int)part,
                columns,
                "Element"
            );
    }
}
