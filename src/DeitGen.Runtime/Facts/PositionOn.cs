namespace DeitGen;

/// <summary>Which tokens get a learned position.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum PositionOn
{
    /// <summary>Class, distillation and patch tokens, as in DeiT.</summary>
    AllTokens,

    /// <summary>Patch tokens only, as in DeiT III (models_v2.py).</summary>
    PatchesOnly,
}
