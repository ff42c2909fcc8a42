namespace DeitGen;

/// <summary>Which learned tokens stand before the patches (section 4 of the paper).</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Tokens
{
    /// <summary>The class token alone.</summary>
    Class,

    /// <summary>The class token, then the distillation token with a head of its own.</summary>
    ClassAndDistillation,
}
