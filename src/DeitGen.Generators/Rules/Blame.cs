using System.Globalization;
using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Rules;

/// <summary>
/// From the properties that broke a rule to the one place to report it at. Properties are named
/// <c>Attribute.Property</c>, or <c>Attribute</c> for the attribute itself; <c>Attribute#1.Property</c> is of the second
/// attribute of that name.
/// </summary>
internal static class Blame
{
    /// <summary>The first that the spec itself wrote; else the preset it names, where that spoke; else its name.</summary>
    public static Site On(Spec spec, IEnumerable<string> properties) =>
        Culprit(spec, properties) is { } culprit ? SiteOf(culprit)
        : properties.Any(p => IsOfOwnPreset(spec, p)) ? new("Recipe", "Preset")
        : Site.Class;

    /// <summary>The first of the properties that the spec itself wrote.</summary>
    public static string? Culprit(Spec spec, IEnumerable<string> properties) =>
        properties.FirstOrDefault(p => IsWrittenHere(spec, SiteOf(p)));

    /// <summary>Whether a link of the chain wrote the property.</summary>
    public static bool Wrote(this Spec spec, string property) =>
        SiteOf(property) is var site && spec.IsWritten(site.Attribute, site.Argument);

    private static bool IsWrittenHere(Spec spec, Site site) =>
        spec.Chain.Links[0].All(site.Attribute).ElementAtOrDefault(site.Index) is { } attribute
        && (site.Argument.Length == 0 || attribute.Find(site.Argument) is not null);

    private static bool IsOfOwnPreset(Spec spec, string property) =>
        SiteOf(property) is var site
        && spec.Find(site.Attribute, site.Argument) is { Origin: Origin.Preset, Level: 0 };

    private static Site SiteOf(string property)
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
