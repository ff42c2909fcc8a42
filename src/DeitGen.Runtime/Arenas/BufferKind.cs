namespace DeitGen.Arenas;

/// <summary>What a buffer holds, and how it starts.</summary>
public enum BufferKind
{
    /// <summary>A running mean: from 0.</summary>
    Mean,

    /// <summary>A running variance: from 1.</summary>
    Variance,

    /// <summary>How many batches the two have seen: a whole number, from 0.</summary>
    Count,
}
