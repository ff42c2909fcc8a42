namespace DeitGen;

/// <summary>How the learning rate runs after the warm-up.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum ScheduleKind
{
    /// <summary>Half a cosine down to the minimum.</summary>
    Cosine,

    /// <summary>A constant factor at equal intervals.</summary>
    Step,

    /// <summary>No change.</summary>
    Constant,
}
