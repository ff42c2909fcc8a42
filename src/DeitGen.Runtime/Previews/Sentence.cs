namespace DeitGen.Previews;

/// <summary>Words as a sentence.</summary>
internal static class Sentence
{
    /// <summary>With a capital and a full stop.</summary>
    public static string Of(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
