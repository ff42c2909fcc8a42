namespace DeitGen.Generators.Specs;

/// <summary>What the type argument of a distillation is.</summary>
internal enum TeacherKind
{
    /// <summary>Another spec.</summary>
    Spec,

    /// <summary>A file that is named at run time.</summary>
    TorchScript,

    /// <summary>None of them.</summary>
    Unknown,
}
