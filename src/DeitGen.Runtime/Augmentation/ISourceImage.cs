namespace DeitGen.Augmentation;

/// <summary>An image as a data set holds it: its size is known, its pixels are read into a <see cref="Canvas"/> when they are needed.</summary>
public interface ISourceImage
{
    /// <summary>Columns.</summary>
    int Width { get; }

    /// <summary>Rows.</summary>
    int Height { get; }

    /// <summary>Reads the whole image as it is; the canvas takes its size.</summary>
    void CopyTo(Canvas canvas);

    /// <summary>Reads a box of the image, resized as Pillow resizes (antialiased, 22-bit fixed point, rounded between the passes).</summary>
    /// <param name="box">Within the image.</param>
    /// <param name="width">Columns of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="canvas">Takes the size [<paramref name="height"/>, <paramref name="width"/>].</param>
    void ResizeTo(CropBox box, int width, int height, Interpolation filter, Canvas canvas);
}
