namespace DeitGen.Generators.Emit;

/// <summary>CSharpier breaks lines over 100 columns; where a name or number decides the width, so do we.</summary>
internal static class Fit
{
    private const int Columns = 100;

    /// <summary>A list in brackets: on one line if it fits behind <paramref name="indent"/> blanks, else an item a line.</summary>
    public static string List(int indent, string open, IEnumerable<string> items, string close)
    {
        var whole = open + string.Join(", ", items) + close;
        return indent + whole.Length <= Columns
            ? whole
            : $"{open}\n    {string.Join(",\n    ", items)}\n{close}";
    }

    /// <summary>A collection expression behind <paramref name="head"/>: on one line if it fits, else an item a line.</summary>
    /// <param name="indent">Blanks before the head.</param>
    /// <param name="head">What ends in = or =&gt;.</param>
    /// <param name="items">The items.</param>
    /// <param name="tail">What follows the bracket.</param>
    /// <param name="inner">Blanks before a bracket on a line of its own: 0 behind =, 4 behind =&gt;.</param>
    public static string Collection(
        int indent,
        string head,
        IReadOnlyCollection<string> items,
        string tail,
        int inner
    )
    {
        var flat = $"[{string.Join(", ", items)}]{tail}";
        if (indent + head.Length + 1 + flat.Length <= Columns)
            return $"{head} {flat}";
        var margin = new string(' ', inner);
        if (inner > 0 && indent + inner + flat.Length <= Columns)
            return $"{head}\n{margin}{flat}";
        var rows = string.Concat(items.Select(i => $"{margin}    {i},\n"));
        return $"{head}\n{margin}[\n{rows}{margin}]{tail}";
    }

    /// <summary>Flags behind <paramref name="head"/>: on its line if they fit, else on one of their own, else a flag a line.</summary>
    public static string Flags(
        int indent,
        string head,
        IReadOnlyCollection<string> flags,
        string tail
    )
    {
        var flat = $"{string.Join(" | ", flags)}{tail}";
        if (indent + head.Length + 1 + flat.Length <= Columns)
            return $"{head} {flat}";
        return indent + 4 + flat.Length <= Columns
            ? $"{head}\n    {flat}"
            : $"{head}\n    {string.Join("\n    | ", flags)}{tail}";
    }

    /// <summary>One of two forms, by whether the first fits behind <paramref name="indent"/> blanks.</summary>
    public static string Line(int indent, string whole, string broken) =>
        indent + whole.Length <= Columns ? whole : broken;
}
