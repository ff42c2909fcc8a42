namespace DeitGen.Generators.Specs;

/// <summary>Who said a value.</summary>
internal enum Origin
{
    /// <summary>DeiT.</summary>
    Default,

    /// <summary>A preset that a link of the chain names.</summary>
    Preset,

    /// <summary>An argument in a link of the chain.</summary>
    Written,
}
