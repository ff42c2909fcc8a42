namespace DeitGen.Generators.Support;

/// <summary>What someone may have meant by a word that there is not.</summary>
internal static class Spelling
{
    /// <summary>The word with the fewest letters to change, add or drop; empty where none is near. Of equally near ones the first.</summary>
    public static string Closest(string word, IEnumerable<string> words)
    {
        var (best, least) = ("", Math.Max(2, word.Length / 2) + 1);
        foreach (var candidate in words)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && distance < candidate.Length)
                (best, least) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Levenshtein's distance, row by row.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
