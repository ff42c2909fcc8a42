namespace DeitGen.Previews;

/// <summary>A class and its share of an image's label, in [0, 1].</summary>
internal readonly record struct LabelWeight(string ClassName, double Share);
