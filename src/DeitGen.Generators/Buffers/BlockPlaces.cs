namespace DeitGen.Generators.Buffers;

/// <summary>What equal blocks save, block by block.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Offset">Where the first one's record begins.</param>
/// <param name="Bytes">Of one record.</param>
/// <param name="Places">In the first one's record.</param>
internal sealed record BlockPlaces(
    int First,
    int Count,
    long Offset,
    long Bytes,
    IReadOnlyList<Place> Places
);
