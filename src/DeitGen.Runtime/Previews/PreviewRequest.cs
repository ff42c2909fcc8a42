using DeitGen.Training;

namespace DeitGen.Previews;

/// <summary>What a preview is asked for.</summary>
/// <param name="Variant">The spec.</param>
/// <param name="Data">Where the user says the data are; an embedded data set does not read it.</param>
/// <param name="Output">The directory to write; it need not exist.</param>
/// <param name="Seed">The key of every random choice.</param>
/// <param name="Images">How many images are shown; at least 1.</param>
internal sealed record PreviewRequest(
    Variant Variant,
    string? Data,
    string Output,
    long Seed,
    int Images
);
