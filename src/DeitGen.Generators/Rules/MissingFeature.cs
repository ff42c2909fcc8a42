using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>A row of the list of features to come.</summary>
internal sealed class MissingFeature(
    string[] properties,
    bool loopLevel,
    Func<Spec, bool> isUsed,
    Func<Spec, string> name
)
{
    public bool IsUsed(Spec spec) => isUsed(spec);

    public Feature Describe(Spec spec) => new(name(spec), loopLevel, properties.ToEquatable());
}
