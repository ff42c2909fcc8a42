namespace DeitGen.Augmentation;

/// <summary>A variant's emitted preparation of one image for evaluation: nothing random in it.</summary>
/// <param name="image">The image.</param>
/// <param name="canvas">The worker's canvas.</param>
/// <param name="numbers">Receives [C, H, W], normalised.</param>
public delegate void Prepare(ISourceImage image, Canvas canvas, Span<float> numbers);
