namespace DeitGen;

/// <summary>Where a distilled spec takes its distillation token from when it starts from plain weights.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum DistTokenInit
{
    /// <summary>A copy of the class token and its position.</summary>
    CopyClass,

    /// <summary>Drawn like a fresh one.</summary>
    Random,
}
