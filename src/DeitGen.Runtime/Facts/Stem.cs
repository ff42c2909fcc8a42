namespace DeitGen;

/// <summary>What turns pixels into patch tokens.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Stem
{
    /// <summary>One convolution whose stride is its kernel.</summary>
    Patch,

    /// <summary>The hMLP stem of DeiT III.</summary>
    ConvMlp,
}
