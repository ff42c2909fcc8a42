using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>
/// A teacher as its student sees it; classes and normalisation are known where it is a spec, and the size of its images
/// where it takes no other: a convolutional one takes any.
/// </summary>
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
