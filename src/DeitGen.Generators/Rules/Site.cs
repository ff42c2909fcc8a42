using System.Globalization;

namespace DeitGen.Generators.Rules;

/// <summary>
/// Where a problem is, by name: an argument of an attribute, the attribute itself (no argument), or the class's name
/// (no attribute). Names move with the code; positions would end the pipeline's caching.
/// </summary>
/// <param name="Attribute">Without its suffix.</param>
/// <param name="Argument">The property it sets.</param>
/// <param name="Index">Which one, where an attribute may stand several times; from 0.</param>
internal sealed record Site(string Attribute, string Argument, int Index = 0)
{
    public static readonly Site Class = new("", "");

    /// <summary>
    /// The site of a property as rules name it: <c>Attribute.Property</c>, or <c>Attribute</c> for the attribute itself;
    /// <c>Attribute#1.Property</c> is of the second attribute of that name.
    /// </summary>
    public static Site Of(string property)
    {
        var dot = property.IndexOf('.');
        var (attribute, argument) =
            dot < 0 ? (property, "") : (property.Substring(0, dot), property.Substring(dot + 1));
        var mark = attribute.IndexOf('#');
        return mark < 0
            ? new(attribute, argument)
            : new(
                attribute.Substring(0, mark),
                argument,
                int.Parse(attribute.Substring(mark + 1), CultureInfo.InvariantCulture)
            );
    }
}
