namespace DeitGen.Data;

/// <summary>How long an epoch is.</summary>
internal static class EpochLength
{
    /// <summary>Whole batches; what is left over sits out. With <see cref="Quirks.RoundTo256"/> images are cut to a multiple of 256 first.</summary>
    public static long Steps(long images, int batchSize, Quirks quirks) =>
        (quirks.HasFlag(Quirks.RoundTo256) ? images / 256 * 256 : images) / batchSize;
}
