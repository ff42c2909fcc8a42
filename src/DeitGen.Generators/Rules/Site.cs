namespace DeitGen.Generators.Rules;

/// <summary>
/// Where a problem is, by name: an argument of an attribute, the attribute itself (no argument), or the class's name
/// (no attribute). Names move with the code; positions would end the pipeline's caching.
/// </summary>
internal sealed record Site(string Attribute, string Argument)
{
    public static readonly Site Class = new("", "");
}
