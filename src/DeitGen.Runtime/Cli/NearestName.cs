namespace DeitGen.Cli;

/// <summary>Finds what somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>The name that takes the fewest changed, added or missing letters, the first of several; null where all are far off.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var nearest = names.MinBy(name => Distance(typed, name));
        return nearest is not null && Distance(typed, nearest) <= Math.Max(2, typed.Length / 2)
            ? nearest
            : null;
    }

    /// <summary>Levenshtein's distance, a row at a time.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                left = Math.Min(changed, Math.Min(left, diagonal) + 1);
                row[j] = left;
            }
        }
        return row[^1];
    }
}
