using DeitGen.Augmentation;
using DeitGen.Errors;

namespace DeitGen.Data;

/// <summary>The training images of a data set one at a time, to be looked at; the caller disposes it.</summary>
internal interface ITrainingImages : IDisposable
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>A name for each class.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>The class of an image, from 0.</summary>
    int Label(int image);

    /// <summary>The image as a user would name it.</summary>
    string Name(int image);

    /// <summary>The image as the data set holds it; one that is larger than asked for is reduced.</summary>
    /// <param name="image">Which.</param>
    /// <param name="most">The most pixels of a side.</param>
    /// <param name="canvas">Receives it.</param>
    /// <exception cref="UserErrorException">It is broken.</exception>
    void Original(int image, int most, Canvas canvas);

    /// <summary>The image at the network's size, nothing random done to it.</summary>
    /// <param name="image">Which.</param>
    /// <param name="canvas">Receives it.</param>
    /// <exception cref="UserErrorException">It is broken, or not of the size that the network takes.</exception>
    void Prepare(int image, Canvas canvas);

    /// <summary>The image as training sees it.</summary>
    /// <param name="image">Which.</param>
    /// <param name="draws">The sample's random choices.</param>
    /// <param name="canvas">The worker's canvas.</param>
    /// <param name="numbers">Receives [C, H, W], normalised.</param>
    /// <exception cref="UserErrorException">It is broken, or smaller than the network's images.</exception>
    void Augment(int image, SampleDraws draws, Canvas canvas, Span<float> numbers);
}
