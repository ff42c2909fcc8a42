namespace DeitGen.Generators.Rules;

/// <summary>How many findings of a rule can be repaired.</summary>
internal enum RemedyExtent
{
    /// <summary>None: the right value is the author's to know.</summary>
    None,

    /// <summary>Those whose right value follows from the spec.</summary>
    Some,

    /// <summary>All.</summary>
    All,
}
