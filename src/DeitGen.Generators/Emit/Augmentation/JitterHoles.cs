using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>Colour jitter, which timm applies where there is no policy (torchvision's ColorJitter, without hue).</summary>
internal sealed class JitterHoles(Spec spec) : PolicyHoles(spec)
{
    private readonly double strength = spec.Augmentation.ColorJitter;

    public override string Words => Text($"colour jitter of {strength}");

    public override string Call => "Jitter(canvas, draws.For(Purposes.Color));";

    /// <summary>What each factor is drawn from.</summary>
    private string Range => $"{Literal(Math.Max(0, 1 - strength))}, {Literal(1 + strength)}";

    public override string Methods =>
        Text(
            $$"""
            /// <summary>Brightness, contrast and saturation in any order, each by a factor of its own.</summary>
            private static void Jitter(Canvas canvas, Draws draws)
            {
                var brightness = new Brightness(Between(ref draws, {{Range}}));
                var contrast = new Contrast(Between(ref draws, {{Range}}));
                var saturation = new Color(Between(ref draws, {{Range}}));
                Span<int> order = [0, 1, 2];
                Shuffle(ref draws, order);
                foreach (var adjustment in order)
                {
                    switch (adjustment)
                    {
                        case 0:
                            brightness.Apply(canvas);
                            break;
                        case 1:
                            contrast.Apply(canvas);
                            break;
                        default:
                            saturation.Apply(canvas);
                            break;
                    }
                }
            }

            {{PartsText.Of(Words, "[]", apply: "", "Jitter")}}
            """
        );
}
