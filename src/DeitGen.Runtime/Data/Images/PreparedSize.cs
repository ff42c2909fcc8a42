using DeitGen.Augmentation;
using DeitGen.Errors;
using DeitGen.Facts;
using DeitGen.Training;

namespace DeitGen.Data.Images;

/// <summary>The sizes of images that a network can be shown without augmentation.</summary>
internal static class PreparedSize
{
    /// <summary>A network for small images resizes none.</summary>
    /// <exception cref="UserErrorException">The image is not of the network's size.</exception>
    public static void Check(Variant variant, ISourceImage source, string name)
    {
        var size = variant.ImageSize;
        if (size > SmallImages.Largest || (source.Width, source.Height) == (size, size))
            return;
        throw new UserErrorException(
            $"'{name}' is {source.Width} x {source.Height}, and '{variant.Name}' takes images of {size} x {size} as they are; resize it"
        );
    }
}
