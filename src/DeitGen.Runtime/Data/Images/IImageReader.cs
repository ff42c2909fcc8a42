using DeitGen.Augmentation;
using DeitGen.Data.Decoding;

namespace DeitGen.Data.Images;

/// <summary>Reads images of a set on one thread.</summary>
internal interface IImageReader : IDisposable
{
    /// <summary>Opens an image; it is good until the next is opened.</summary>
    /// <param name="index">Which.</param>
    /// <param name="uses">How often its pixels will be read: copies of an image share one decoding.</param>
    /// <exception cref="BrokenImageException">The file is no image that can be read. Reading pixels may say so, too.</exception>
    ISourceImage Open(int index, int uses);
}
