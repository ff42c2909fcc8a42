using System.Text;

namespace DeitGen.Generators.Specs;

/// <summary>The command line's form of a class name.</summary>
internal static class Kebab
{
    /// <summary>DeitBase384 becomes deit-base-384.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString().Replace("_", "");
    }

    private static bool StartsWord(string name, int i)
    {
        var (previous, current) = (name[i - 1], name[i]);
        if (char.IsDigit(current))
            return !char.IsDigit(previous);
        if (!char.IsUpper(current))
            return false;
        return !char.IsUpper(previous) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
    }
}
