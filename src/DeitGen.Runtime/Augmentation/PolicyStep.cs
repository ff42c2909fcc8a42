namespace DeitGen.Augmentation;

/// <summary>An operation of a policy with its probability and its magnitude.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Probability">How often, in [0, 1].</param>
/// <param name="Magnitude">How strongly, 0 to 10, before noise.</param>
public readonly record struct PolicyStep(Op Operation, double Probability, double Magnitude);
