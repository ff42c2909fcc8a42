namespace DeitGen;

/// <summary>Attributes that a derived spec drops from its base.</summary>
[System.Flags]
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum SpecParts
{
    /// <summary>Nothing is dropped.</summary>
    None = 0,

    /// <summary>The initialization.</summary>
    Initialization = 1 << 0,

    /// <summary>The augmentation, with its typed policies.</summary>
    Augmentation = 1 << 1,

    /// <summary>Mixup and CutMix.</summary>
    Mixing = 1 << 2,

    /// <summary>The teacher.</summary>
    Distillation = 1 << 3,

    /// <summary>The recipe, with its preset.</summary>
    Recipe = 1 << 4,

    /// <summary>The data set.</summary>
    TrainOn = 1 << 5,

    /// <summary>The fine-tuning.</summary>
    FineTune = 1 << 6,

    /// <summary>The sweeps.</summary>
    Sweep = 1 << 7,

    /// <summary>The budget.</summary>
    Budget = 1 << 8,
}
