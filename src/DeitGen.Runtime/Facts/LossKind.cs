namespace DeitGen;

/// <summary>The loss on the labels.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum LossKind
{
    /// <summary>Cross-entropy with smoothed, possibly mixed targets.</summary>
    SoftTargetCrossEntropy,

    /// <summary>Binary cross-entropy on targets above 0, as DeiT III uses it.</summary>
    BinaryCrossEntropy,
}
