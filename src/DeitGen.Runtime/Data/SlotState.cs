namespace DeitGen.Data;

/// <summary>What a buffer holds.</summary>
internal enum SlotState
{
    /// <summary>Nothing; a thread may take it.</summary>
    Empty,

    /// <summary>A batch under way.</summary>
    Filling,

    /// <summary>A batch under way that nobody wants any more.</summary>
    Stale,

    /// <summary>A batch.</summary>
    Ready,
}
