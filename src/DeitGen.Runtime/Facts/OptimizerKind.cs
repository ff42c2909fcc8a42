namespace DeitGen;

/// <summary>The optimizer.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum OptimizerKind
{
    /// <summary>Adam with decoupled weight decay.</summary>
    AdamW,

    /// <summary>Layer-wise adaptive moments, as DeiT III uses it.</summary>
    Lamb,

    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,
}
