using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The dropout of one step.</summary>
public interface IDropout
{
    /// <summary>Zeroes a share of the values and divides the rest by 1 - <paramref name="rate"/>.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="site">Number of the place in the network; each has masks of its own.</param>
    /// <param name="rate">Share to zero, in (0, 1).</param>
    Tensor Apply(Tensor x, int site, double rate);
}
