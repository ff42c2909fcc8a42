namespace DeitGen.Checkpoints;

/// <summary>
/// The files that the DeiT repository publishes under dl.fbaipublicfiles.com/deit; a name ends in the first eight hex digits of the
/// file's SHA-256 (its README and hub entries).
/// </summary>
internal static class OfficialFiles
{
    private static readonly string[] Names =
    [
        "deit_tiny_patch16_224-a1311bcf",
        "deit_small_patch16_224-cd65a155",
        "deit_base_patch16_224-b5f2ef4d",
        "deit_tiny_distilled_patch16_224-b40b3cf7",
        "deit_small_distilled_patch16_224-649709d9",
        "deit_base_distilled_patch16_224-df68dfff",
        "deit_base_patch16_384-8de9b5d1",
        "deit_base_distilled_patch16_384-d0272ac0",
        "regnety_160-a5fe301d",
    ];

    /// <summary>The official name of a file with this SHA-256; null where it is none of theirs.</summary>
    public static string? Find(string digest) =>
        Names.FirstOrDefault(name => digest.StartsWith(name[^8..], StringComparison.Ordinal));
}
