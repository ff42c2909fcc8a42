using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>An attribute as the user wrote it; a type argument by its full name, else empty.</summary>
internal sealed record WrittenAttribute(
    string Name,
    EquatableArray<WrittenArgument> Arguments,
    string TypeArgument
)
{
    public Value? Find(string property) =>
        Arguments.FirstOrDefault(a => a.Property == property)?.Value;
}
