namespace DeitGen.Data.Images;

/// <summary>What lies in a folder: images to train on and to measure on. Either is read when it is first asked for.</summary>
/// <param name="Train">Reads the training images.</param>
/// <param name="Test">Reads the test images.</param>
/// <param name="ClassNames">A name for each class, in the order of the labels.</param>
internal sealed record ImageParts(
    Func<IImageSet> Train,
    Func<IImageSet> Test,
    IReadOnlyList<string> ClassNames
)
{
    /// <summary>What the user should know of them, a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
