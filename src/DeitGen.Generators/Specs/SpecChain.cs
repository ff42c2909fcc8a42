using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>A spec's own attributes, then its base's, then that one's base's.</summary>
/// <param name="Links">The classes, nearest first.</param>
/// <param name="Fault">What is wrong with the chain.</param>
/// <param name="FaultType">The type at which it went wrong.</param>
internal sealed record SpecChain(
    EquatableArray<WrittenSpec> Links,
    ChainFault Fault,
    string FaultType
)
{
    /// <summary>How many links may speak about an attribute: those behind a link that drops it may not.</summary>
    public int Reach(string attribute)
    {
        var part = AttributeNames.PartOf(attribute);
        for (var level = 0; level < Links.Length; level++)
            if (part != SpecParts.None && (Links[level].Without & part) != 0)
                return level + 1;
        return Links.Length;
    }

    /// <summary>The nearest link that has an attribute, or -1.</summary>
    public int LevelOf(string attribute)
    {
        var reach = Reach(attribute);
        for (var level = 0; level < reach; level++)
            if (Links[level].Find(attribute) is not null)
                return level;
        return -1;
    }

    public WrittenAttribute? Find(string attribute) =>
        LevelOf(attribute) is var level and >= 0 ? Links[level].Find(attribute) : null;
}
