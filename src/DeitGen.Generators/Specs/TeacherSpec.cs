using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>A teacher as its student sees it; sizes and normalisation are known where it is a spec.</summary>
internal sealed record TeacherSpec(
    string TypeName,
    TeacherKind Kind,
    int NumClasses,
    int ImageSize,
    EquatableArray<double> Mean,
    EquatableArray<double> StdDev
)
{
    /// <summary>The type's name alone.</summary>
    public string ShortName => TypeName.Substring(TypeName.LastIndexOf('.') + 1);
}
