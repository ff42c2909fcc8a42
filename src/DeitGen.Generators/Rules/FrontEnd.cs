using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Rules;

/// <summary>The one front end of generator and analyzer: resolve, then judge.</summary>
internal static class FrontEnd
{
    public static SpecResult Judge(SpecSource source)
    {
        var spec = Resolver.Resolve(source);
        return new(spec, [], IsValid: true);
    }
}
