namespace DeitGen;

/// <summary>Initial value of a learned token.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum TokenInit
{
    /// <summary>Drawn like the weights.</summary>
    TruncatedNormal,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>A copy of the class token.</summary>
    CopyClass,
}
