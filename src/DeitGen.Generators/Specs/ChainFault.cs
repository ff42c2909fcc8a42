namespace DeitGen.Generators.Specs;

/// <summary>What is wrong with a chain of derived specs.</summary>
internal enum ChainFault
{
    None,

    /// <summary>A spec derives from itself, directly or not.</summary>
    Cycle,

    /// <summary>The base is no spec.</summary>
    UnknownBase,
}
