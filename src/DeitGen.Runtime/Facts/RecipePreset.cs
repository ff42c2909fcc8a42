namespace DeitGen;

/// <summary>A set of defaults for all attributes of a spec.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum RecipePreset
{
    /// <summary>The recipe of the DeiT paper (its Table 9).</summary>
    DeiT,

    /// <summary>The ImageNet-1k recipe of DeiT III.</summary>
    DeiT3,

    /// <summary>Fine-tuning at a higher resolution, as the DeiT repository does it.</summary>
    FineTune,
}
