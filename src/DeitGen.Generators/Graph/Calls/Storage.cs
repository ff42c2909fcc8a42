namespace DeitGen.Generators.Graph.Calls;

/// <summary>How the numbers of a value are stored.</summary>
internal enum Storage
{
    /// <summary>fp32 in a recipe of fp32; what <see cref="Half"/> is in one of bf16.</summary>
    Element,

    /// <summary>bf16.</summary>
    Half,

    /// <summary>Always fp32: images, targets, statistics of attention, and what heads read and write.</summary>
    Single,

    /// <summary>Always fp32: the residual stream and its gradient.</summary>
    Stream,

    /// <summary>A strip of fp32 numbers without columns.</summary>
    Strip,
}
