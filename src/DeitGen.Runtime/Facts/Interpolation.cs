namespace DeitGen;

/// <summary>Filter of a resize during training.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Interpolation
{
    /// <summary>Cubic, antialiased as in Pillow.</summary>
    Bicubic,

    /// <summary>Linear, antialiased as in Pillow.</summary>
    Bilinear,

    /// <summary>Bilinear or bicubic, drawn per image.</summary>
    Random,

    /// <summary>Lanczos with three lobes, antialiased as in Pillow.</summary>
    Lanczos,
}
