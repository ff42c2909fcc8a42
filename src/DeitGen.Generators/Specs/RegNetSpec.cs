namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[RegNetY]</c>.</summary>
internal sealed record RegNetSpec(
    string Name,
    int ImageSize,
    int Channels,
    int NumClasses,
    int Width,
    double Slope,
    double Multiplier,
    int Depth,
    int GroupWidth,
    double SeRatio,
    int StemWidth
) : NetworkSpec(Name, ImageSize, Channels, NumClasses)
{
    public override string Attribute => AttributeNames.RegNetY;
}
