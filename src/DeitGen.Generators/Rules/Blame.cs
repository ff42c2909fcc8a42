using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Rules;

/// <summary>From the properties that broke a rule, named as <see cref="Site.Of"/> reads them, to the one place to report it at.</summary>
internal static class Blame
{
    /// <summary>The first that the spec itself wrote; else the preset it names, where that spoke; else its name.</summary>
    public static Site On(Spec spec, IEnumerable<string> properties) =>
        Culprit(spec, properties) is { } culprit ? Site.Of(culprit)
        : properties.Any(p => IsOfOwnPreset(spec, p)) ? new("Recipe", "Preset")
        : Site.Class;

    /// <summary>The first of the properties that the spec itself wrote.</summary>
    public static string? Culprit(Spec spec, IEnumerable<string> properties) =>
        properties.FirstOrDefault(p => IsWrittenHere(spec, Site.Of(p)));

    /// <summary>Whether a link of the chain wrote the property.</summary>
    public static bool Wrote(this Spec spec, string property) =>
        Site.Of(property) is var site && spec.IsWritten(site.Attribute, site.Argument);

    /// <summary>Whether the spec itself has the attribute, and the argument where one is named.</summary>
    public static bool IsWrittenHere(Spec spec, Site site) =>
        spec.Chain.Links[0].All(site.Attribute).ElementAtOrDefault(site.Index) is { } attribute
        && (site.Argument.Length == 0 || attribute.Find(site.Argument) is not null);

    private static bool IsOfOwnPreset(Spec spec, string property) =>
        Site.Of(property) is var site
        && spec.Find(site.Attribute, site.Argument) is { Origin: Origin.Preset, Level: 0 };
}
