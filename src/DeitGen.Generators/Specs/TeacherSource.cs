namespace DeitGen.Generators.Specs;

/// <summary>The type argument of a distillation, and its attributes where it is a spec.</summary>
internal sealed record TeacherSource(string TypeName, TeacherKind Kind, SpecChain Chain);
