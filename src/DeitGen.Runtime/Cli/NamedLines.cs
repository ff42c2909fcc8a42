namespace DeitGen.Cli;

/// <summary>Names and texts in two columns.</summary>
internal static class NamedLines
{
    public static void Write(TextWriter output, IEnumerable<(string Name, string Text)> lines)
    {
        foreach (var (name, text) in lines)
            output.WriteLine($"{name, -12} {text}");
    }
}
