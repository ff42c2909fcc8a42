namespace DeitGen.Errors;

/// <summary>What fits into a line of a long list of names.</summary>
internal static class FirstFew
{
    /// <summary>The first names, and how many more there are.</summary>
    public static string Of(IReadOnlyCollection<string> names, int most)
    {
        var shown = string.Join(", ", names.Take(most));
        return names.Count > most ? $"{shown} and {names.Count - most} more" : shown;
    }
}
