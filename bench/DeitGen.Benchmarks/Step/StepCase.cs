using DeitGen.Benchmarks.Step.Specs;
using DeitGen.Training;

namespace DeitGen.Benchmarks.Step;

/// <summary>A network at one batch size, and how it is measured.</summary>
/// <param name="Key">Its name on the command line.</param>
/// <param name="Name">Its name in tables.</param>
/// <param name="Variant">The spec.</param>
/// <param name="Rounds">Rounds in which the forms take turns.</param>
internal sealed record StepCase(string Key, string Name, Variant Variant, int Rounds)
{
    public static IReadOnlyList<StepCase> All { get; } =
    [
        new("tiny", "Ti-224 distilled, batch 16", TinyStep.Variant, 4),
        new("cifar", "CIFAR 32/4, width 192, batch 64", CifarStep.Variant, 4),
        new("small", "S-224 distilled, batch 8", SmallStep.Variant, 3),
        new("tiny-bf16", "Ti-224 distilled, batch 16", TinyStepBf16.Variant, 4),
        new("cifar-bf16", "CIFAR 32/4, width 192, batch 64", CifarStepBf16.Variant, 4),
        new("small-bf16", "S-224 distilled, batch 8", SmallStepBf16.Variant, 3),
    ];

    public int Patches
    {
        get
        {
            var side = Variant.ImageSize / Variant.PatchSize;
            return side * side;
        }
    }

    public int Tokens => Patches + 2;

    /// <summary>
    /// Floating-point operations of an image for who keeps every token to the end: three times the forward products (the convolution's
    /// input has no gradient), seven products inside each head.
    /// </summary>
    public double PlainOperations
    {
        get
        {
            double width = Variant.EmbedDim;
            var pixels = (double)Variant.Channels * Variant.PatchSize * Variant.PatchSize;
            var block = 3 * 12 * Tokens * width * width + 7 * Tokens * Tokens * width;
            var heads = 3 * 2 * width * Variant.NumClasses;
            return 2 * (Variant.Depth * block + 2 * Patches * pixels * width + heads);
        }
    }
}
