namespace DeitGen;

/// <summary>What random erasing fills its box with.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum ErasingMode
{
    /// <summary>Standard normal noise, drawn per pixel and channel.</summary>
    Pixel,

    /// <summary>One standard normal value per channel.</summary>
    Random,

    /// <summary>0, which is the mean after normalisation.</summary>
    Constant,
}
