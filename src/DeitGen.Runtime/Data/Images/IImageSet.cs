namespace DeitGen.Data.Images;

/// <summary>Labelled images in a fixed order.</summary>
internal interface IImageSet
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The class of an image, from 0.</summary>
    int Label(int index);

    /// <summary>The image as a user would name it: a path, or a file and the place in it.</summary>
    string Name(int index);

    /// <summary>What reads images on one thread; the caller disposes it.</summary>
    IImageReader NewReader();
}
