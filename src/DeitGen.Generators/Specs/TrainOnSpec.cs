using DeitGen.Facts;

namespace DeitGen.Generators.Specs;

/// <summary>The resolved <c>[TrainOn]</c>. 0 images or classes: the compiler cannot know.</summary>
internal sealed record TrainOnSpec(Dataset Dataset, long WrittenImages)
{
    public DatasetFacts Facts => DatasetFacts.Of(Dataset);

    public long TrainImages => WrittenImages > 0 ? WrittenImages : Facts.TrainImages;
}
