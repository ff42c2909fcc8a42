using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>What a run asks of its data set.</summary>
/// <param name="Variant">The spec.</param>
/// <param name="Directory">Where the user says the data are; an embedded data set does not read it.</param>
/// <param name="Workers">Threads that prepare batches; at least 1.</param>
/// <param name="Seed">The key of every random choice.</param>
internal sealed record DataRequest(Variant Variant, string? Directory, int Workers, long Seed);
