namespace DeitGen.Planning;

/// <summary>What a run will wait for.</summary>
internal enum Bottleneck
{
    /// <summary>Matrix products and attention: as it should be.</summary>
    Arithmetic,

    /// <summary>Numbers on their way between memory and processor.</summary>
    Memory,

    /// <summary>Calls that have too little to do each.</summary>
    Calls,

    /// <summary>Batches that are not there yet.</summary>
    Data,
}
