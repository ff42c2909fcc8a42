using DeitGen.Training;

namespace DeitGen.Planning;

/// <summary>
/// A compiled step foretold from what the compiler counted and what the machine does in a second. Time adds up: products, attention
/// and sweeps follow one another, and each keeps all threads busy.
/// </summary>
/// <param name="Images">Images of a step.</param>
/// <param name="Products">Seconds of a step in matrix products.</param>
/// <param name="Attention">Seconds inside the heads of attention.</param>
/// <param name="Sweeps">Seconds in the kernels between products.</param>
/// <param name="Update">Seconds in the optimizer and the average.</param>
/// <param name="Calls">Seconds that calls cost by themselves.</param>
/// <param name="Bytes">Peak memory, above what the process holds with libtorch loaded and nothing in it.</param>
internal sealed record StepForecast(
    int Images,
    double Products,
    double Attention,
    double Sweeps,
    double Update,
    double Calls,
    long Bytes
)
{
    /// <summary>
    /// Operands of a step come from memory and not, as in a calibration, from the caches: at this share of the rate of sweeps, for a
    /// product packs what it reads and comes back for it.
    /// </summary>
    public const double OperandShare = 0.4;

    /// <summary>Seconds that a call costs beside its work: handing it to the threads and gathering them.</summary>
    public const double SecondsPerCall = 4e-6;

    /// <summary>AdamW with a running average reads five numbers of a parameter and writes four.</summary>
    public const int NumbersPerUpdate = 9;

    /// <summary>Of a parameter, in fp32: value, gradient, two moments, average.</summary>
    public const int ArenaBytes = 20;

    /// <summary>Of a parameter, in bf16 beside those: value and gradient of the matrices.</summary>
    public const int ShadowBytes = 4;

    /// <summary>What libtorch's products keep for themselves, and the emitted code compiled just in time.</summary>
    public const long Fixed = 24L << 20;

    /// <summary>Seconds of a step.</summary>
    public double Seconds => Products + Attention + Sweeps + Update + Calls;

    /// <summary>Images a second, when no batch is waited for.</summary>
    public double ImagesPerSecond => Images / Seconds;

    /// <summary>What takes most of a step's time.</summary>
    /// <param name="loader">Images a second that the data bring; null where that is not known.</param>
    public Bottleneck Binds(double? loader) =>
        loader < ImagesPerSecond ? Bottleneck.Data
        : Sweeps + Update > Products + Attention ? Bottleneck.Memory
        : Calls > Products + Attention ? Bottleneck.Calls
        : Bottleneck.Arithmetic;

    /// <summary>Foretells.</summary>
    /// <param name="variant">A spec with a compiled step.</param>
    /// <param name="rates">Of this machine.</param>
    /// <param name="microBatch">Images that are computed together.</param>
    public static StepForecast Of(Variant variant, DeviceRates rates, int microBatch)
    {
        var (work, images) = (variant.StepWork, variant.BatchSize);
        var (parameters, parts) = (variant.Layout.Length, images / microBatch);
        var image = sizeof(float) * (long)variant.Channels * variant.ImageSize * variant.ImageSize;
        var arenas = ArenaBytes + (variant.Precision == Precision.Bf16 ? ShadowBytes : 0L);
        return new(
            images,
            2.0 * work.Products * images / rates.Products
                + work.Operands * images / (OperandShare * rates.Sweeps),
            2.0 * work.Attention * images / rates.Attention,
            (double)work.Swept * images / rates.Sweeps,
            (double)NumbersPerUpdate * parameters / rates.Sweeps,
            SecondsPerCall * work.Calls * parts,
            arenas * parameters + variant.StepBytes * microBatch + image * images + Fixed
        );
    }
}
