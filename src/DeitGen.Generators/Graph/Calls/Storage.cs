namespace DeitGen.Generators.Graph.Calls;

/// <summary>How the numbers of a value are stored.</summary>
internal enum Storage
{
    /// <summary>As the recipe's precision says.</summary>
    Element,

    /// <summary>Always fp32: images, targets, the residual stream and statistics of rows.</summary>
    Single,

    /// <summary>A strip of fp32 numbers without columns.</summary>
    Strip,
}
