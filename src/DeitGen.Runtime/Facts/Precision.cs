namespace DeitGen;

/// <summary>The number format of the matrices during training.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Precision
{
    /// <summary>32-bit floating point throughout.</summary>
    Fp32,

    /// <summary>bfloat16 matrices over 32-bit masters.</summary>
    Bf16,
}
