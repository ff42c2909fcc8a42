namespace DeitGen.Randomness;

/// <summary>Where an algorithm takes its random choices from: a stream of <see cref="Draws"/>, or choices that were recorded.</summary>
internal interface IDraws
{
    /// <summary>A number in [0, 1).</summary>
    double NextDouble();

    /// <summary>An integer in [0, <paramref name="bound"/>).</summary>
    int NextInt(int bound);

    /// <summary>Fills with standard normal numbers.</summary>
    void NextNormals(Span<float> numbers);
}
