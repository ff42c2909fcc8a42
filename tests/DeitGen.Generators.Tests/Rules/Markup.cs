namespace DeitGen.Generators.Tests.Rules;

/// <summary>
/// Source with the expected diagnostics marked in it: <c>{|DEIT102:Heads = 5|}</c>. Marks nest where one place has
/// several.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">The marked diagnostics, as <see cref="RuleCheck"/> shows them.</param>
internal sealed record Markup(string Text, IReadOnlyList<string> Marks)
{
    public static Markup Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<string>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("{|"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (rest.StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add(Show(id, text.ToString(start, text.Length - start)));
                i++;
            }
            else
                text.Append(marked[i]);
        }
        return new(text.ToString(), [.. marks.Order(StringComparer.Ordinal)]);
    }

    public static string Show(string id, string place) => $"{id} at {place}";
}
