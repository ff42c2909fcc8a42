namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[Distillation]</c>.</summary>
internal sealed record DistillationSpec(
    TeacherSpec Teacher,
    DistillationKind Kind,
    double Alpha,
    double Temperature,
    KlNormalizer Normalizer
);
