namespace DeitGen;

/// <summary>What the student learns from its teacher (section 4 of the paper).</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum DistillationKind
{
    /// <summary>Cross-entropy with the class the teacher ranks first.</summary>
    Hard,

    /// <summary>Kullback-Leibler divergence from the softened teacher.</summary>
    Soft,
}
