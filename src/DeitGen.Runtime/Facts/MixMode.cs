namespace DeitGen;

/// <summary>What shares one draw of Mixup or CutMix.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum MixMode
{
    /// <summary>The whole batch.</summary>
    Batch,

    /// <summary>Both images of a pair.</summary>
    Pair,

    /// <summary>Nothing: each image has its own.</summary>
    Element,
}
