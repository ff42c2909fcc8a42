using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The attributes of one class: one link in a chain of derived specs.</summary>
internal sealed record WrittenSpec(string TypeName, EquatableArray<WrittenAttribute> Attributes)
{
    public WrittenAttribute? Find(string attribute) =>
        Attributes.FirstOrDefault(a => a.Name == attribute);

    /// <summary>Every attribute of a name, in the order in which they are written.</summary>
    public IEnumerable<WrittenAttribute> All(string attribute) =>
        Attributes.Where(a => a.Name == attribute);

    /// <summary>What this link drops from those behind it.</summary>
    public SpecParts Without =>
        Find(AttributeNames.DerivedFrom)?.Find("Without") is { } value
            ? (SpecParts)value.Number
            : SpecParts.None;

    public RecipePreset? Preset =>
        Find(AttributeNames.Recipe)?.Find("Preset") is { } value
            ? (RecipePreset)value.Number
            : null;
}
