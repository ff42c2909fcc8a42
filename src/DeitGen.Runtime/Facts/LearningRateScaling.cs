namespace DeitGen;

/// <summary>How the learning rate follows the batch size.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum LearningRateScaling
{
    /// <summary>Times batch size over 512.</summary>
    Linear512,

    /// <summary>Times the square root of batch size over 512.</summary>
    Sqrt512,

    /// <summary>As written.</summary>
    None,
}
