namespace DeitGen.Augmentation;

/// <summary>A variant's emitted augmentation of one training image.</summary>
/// <param name="image">The image.</param>
/// <param name="draws">The sample's random choices.</param>
/// <param name="canvas">The worker's canvas.</param>
/// <param name="numbers">Receives [C, H, W], normalised.</param>
public delegate void Augment(
    ISourceImage image,
    SampleDraws draws,
    Canvas canvas,
    Span<float> numbers
);
