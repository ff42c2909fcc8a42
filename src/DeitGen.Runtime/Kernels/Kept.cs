using System.Runtime.InteropServices;

namespace DeitGen.Kernels;

/// <summary>
/// The images of a micro-batch that keep a branch under stochastic depth (Huang et al. 2016). The others are not computed: the
/// branch's matrices hold the kept images only, close together, and the norms on both sides gather and scatter.
/// </summary>
public sealed unsafe class Kept : IDisposable
{
    private readonly int* places; // of each image among the kept ones, -1 if dropped

    /// <summary>All images are kept at first.</summary>
    /// <param name="images">Of a micro-batch.</param>
    public Kept(int images)
    {
        Images = images;
        places = (int*)NativeMemory.Alloc((nuint)images, sizeof(int));
        (Count, Scale) = (images, 1);
        for (var image = 0; image < images; image++)
            places[image] = image;
    }

    /// <summary>Images of a micro-batch.</summary>
    public int Images { get; }

    /// <summary>Kept images, 0 to all: what the branch's matrices <see cref="Matrix{T}.Take(Kept)"/>.</summary>
    public int Count { get; private set; }

    /// <summary>What a kept branch is multiplied by, 1 / (1 - rate).</summary>
    public float Scale { get; private set; }

    internal int* Places => places;

    /// <summary>Takes over a mask.</summary>
    /// <param name="mask">Per image 0 to drop it, else one and the same factor.</param>
    /// <exception cref="ArgumentException">Not as many as images.</exception>
    public void Set(ReadOnlySpan<float> mask)
    {
        Shape.Require(mask.Length == Images, Images, mask.Length);
        (Count, Scale) = (0, 1);
        for (var image = 0; image < mask.Length; image++)
        {
            var isKept = mask[image] != 0;
            places[image] = isKept ? Count++ : -1;
            if (isKept)
                Scale = mask[image];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(places);
}
