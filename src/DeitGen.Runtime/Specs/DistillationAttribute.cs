using DeitGen.Facts;

namespace DeitGen;

/// <summary>Distillation through attention: the distillation token learns from a teacher (section 4 of the paper).</summary>
/// <typeparam name="TTeacher">Another spec, <see cref="RegNetY16GF"/>, or <see cref="TorchScriptTeacher"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DistillationAttribute<TTeacher> : Attribute
{
    /// <summary>What the student learns from the teacher.</summary>
    public DistillationKind Kind { get; set; }

    /// <summary>The teacher's share of the loss, in [0, 1].</summary>
    public double Alpha { get; set; } = Defaults.Alpha;

    /// <summary>Temperature of soft distillation; above 0.</summary>
    public double Temperature { get; set; } = Defaults.Temperature;

    /// <summary>What the divergence of soft distillation is divided by.</summary>
    public KlNormalizer Normalizer { get; set; }
}
