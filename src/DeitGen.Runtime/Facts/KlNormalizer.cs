namespace DeitGen;

/// <summary>What the summed divergence of soft distillation is divided by.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum KlNormalizer
{
    /// <summary>The batch size, as textbooks have it.</summary>
    BatchMean,

    /// <summary>Batch size times classes, as the reference code has it.</summary>
    ElementMean,
}
