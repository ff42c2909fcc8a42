namespace DeitGen;

/// <summary>How the drop-path rate runs over the blocks.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum DropPathRule
{
    /// <summary>From 0 at the first block to the full rate at the last (models.py).</summary>
    Linear,

    /// <summary>The full rate at every block (models_v2.py).</summary>
    Constant,
}
