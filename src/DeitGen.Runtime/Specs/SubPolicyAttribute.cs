namespace DeitGen;

/// <summary>Two operations in a row with their probabilities and magnitudes; several make an AutoAugment policy.</summary>
/// <param name="first">The first operation.</param>
/// <param name="firstProbability">Its probability, in [0, 1].</param>
/// <param name="firstMagnitude">Its magnitude, 0 to 10.</param>
/// <param name="second">The second operation.</param>
/// <param name="secondProbability">Its probability, in [0, 1].</param>
/// <param name="secondMagnitude">Its magnitude, 0 to 10.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SubPolicyAttribute(
    Op first,
    double firstProbability,
    double firstMagnitude,
    Op second,
    double secondProbability,
    double secondMagnitude
) : Attribute
{
    /// <summary>The first operation.</summary>
    public Op First { get; } = first;

    /// <summary>Probability of the first operation, in [0, 1].</summary>
    public double FirstProbability { get; } = firstProbability;

    /// <summary>Magnitude of the first operation, 0 to 10.</summary>
    public double FirstMagnitude { get; } = firstMagnitude;

    /// <summary>The second operation.</summary>
    public Op Second { get; } = second;

    /// <summary>Probability of the second operation, in [0, 1].</summary>
    public double SecondProbability { get; } = secondProbability;

    /// <summary>Magnitude of the second operation, 0 to 10.</summary>
    public double SecondMagnitude { get; } = secondMagnitude;
}
