namespace DeitGen;

/// <summary>What a run does when a gradient is not a finite number.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum NonFinitePolicy
{
    /// <summary>Leaves out that update and goes on.</summary>
    Skip,

    /// <summary>Goes back to the last checkpoint.</summary>
    Rollback,

    /// <summary>Ends the run.</summary>
    Stop,
}
