namespace DeitGen.Generators.Rules;

/// <summary>
/// Where a problem is, by name: an argument of an attribute, the attribute itself (no argument), or the class's name
/// (no attribute). Names move with the code; positions would end the pipeline's caching.
/// </summary>
/// <param name="Attribute">Without its suffix.</param>
/// <param name="Argument">The property it sets.</param>
/// <param name="Index">Which one, where an attribute may stand several times; from 0.</param>
internal sealed record Site(string Attribute, string Argument, int Index = 0)
{
    public static readonly Site Class = new("", "");
}
