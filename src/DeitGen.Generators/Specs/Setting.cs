namespace DeitGen.Generators.Specs;

/// <summary>A resolved value: what, its text, who said it, and in which link of the chain (0 is the spec itself).</summary>
internal sealed record Setting(
    string Attribute,
    string Property,
    string Text,
    Origin Origin,
    int Level
)
{
    public string Line => $"{Attribute}.{Property}={Text}";
}
