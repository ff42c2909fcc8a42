using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DeitGen.Generators.Graph;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// Text of C# from a template. Numbers become literals whatever the culture; a value of several lines that stands alone
/// on its line takes over the indentation of its hole, and an empty one takes its line with it. There is no overload for
/// object: what is not listed here does not compile.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct CSharp
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly StringBuilder text;

    public CSharp(int literalLength, int formattedCount) =>
        text = new StringBuilder(literalLength + 32 * formattedCount);

    public static string Text(CSharp template) => template.text.ToString();

    /// <summary>A double as the shortest literal that reads back as the same number: 0.1, 1e-6.</summary>
    public static string Literal(double value) => Shortest(value);

    /// <summary>A literal that is a double even where the number is whole: 5.0.</summary>
    public static string Real(double value) =>
        Shortest(value) is var text && text.All(char.IsDigit) ? text + ".0" : text;

    /// <summary>A user's text as it may stand in documentation or a raw string: one line, no quotes, no markup.</summary>
    public static string Plain(string value) =>
        string.Concat(value.Select(c => char.IsControl(c) || "\"<>&".Contains(c) ? ' ' : c));

    /// <summary>A text as a string literal.</summary>
    public static string Quoted(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public void AppendLiteral(string value)
    {
        value = value.Replace("\r\n", "\n");
        // Behind a hole that was empty and alone on its line, the line ends where it began.
        if (value.StartsWith("\n", StringComparison.Ordinal) && LineIsBlank())
        {
            text.Length -= Margin().Length;
            value = value.Substring(1);
            if (value.StartsWith("\n", StringComparison.Ordinal) && EndsWithBlankLine())
                value = value.Substring(1);
        }
        text.Append(value);
    }

    /// <summary>A number as code: 206_804.</summary>
    public void AppendFormatted(long value) =>
        text.Append(value.ToString("N0", Invariant).Replace(',', '_'));

    /// <summary>A number for readers, by a .NET format: N0 gives 206,804.</summary>
    public void AppendFormatted(long value, string format) =>
        text.Append(value.ToString(format, Invariant));

    public void AppendFormatted(double value) => text.Append(Shortest(value));

    public void AppendFormatted(float value) => text.Append(Shortest(value)).Append('f');

    public void AppendFormatted(Shape value) => text.Append(value.ToString());

    /// <summary>A weight by the field that holds it.</summary>
    public void AppendFormatted(Weight value) => text.Append(value.Field);

    public void AppendFormatted(string value)
    {
        var margin = Margin();
        var indented = value.Replace("\n", "\n" + margin);
        text.Append(indented.Replace("\n" + margin + "\n", "\n\n")); // blank lines stay empty
    }

    private static string Shortest(IFormattable value) =>
        value.ToString("R", Invariant).Replace("E-0", "e-").Replace("E+", "e").Replace('E', 'e');

    private string Margin()
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] == ' ')
            start--;
        return start == 0 || text[start - 1] == '\n' ? new string(' ', text.Length - start) : "";
    }

    private bool LineIsBlank()
    {
        var margin = Margin().Length;
        return text.Length > 0 && (text.Length == margin || text[text.Length - margin - 1] == '\n');
    }

    private bool EndsWithBlankLine() =>
        text.Length >= 2 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n';
}
