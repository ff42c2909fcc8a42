namespace DeitGen;

/// <summary>Which heads of a distilled network learn, and from what.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum HeadTraining
{
    /// <summary>The class head; the distillation head keeps its initial values.</summary>
    ClassOnly,

    /// <summary>Both heads, each with half of the loss.</summary>
    BothOnLabels,

    /// <summary>The class head from the labels, the distillation head from a teacher; for fine-tuning.</summary>
    BothWithTeacher,
}
