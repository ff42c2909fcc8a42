using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The method that mixes the images of a batch; the loop calls it, and so does <c>preview</c>.</summary>
internal sealed class MixingHole(Spec spec, NetworkGraph g)
{
    private const int Indent = 13; // of an argument, and the comma behind it

    private readonly MixingSpec mixing = spec.Mixing;

    /// <summary>Empty where nothing is mixed.</summary>
    public string Method =>
        !mixing.IsOn
            ? ""
            : Text(
                $$"""
                /// <summary>Mixes image i of B with image B - 1 - i, {{Sharing}}; their labels in the same shares.</summary>
                private static (Tensor Images, Tensor Targets) Mix(
                    long step,
                    Tensor images,
                    Tensor labels,
                    IMaskSource masks
                )
                {
                    var {{Drawn}} = masks.{{(mixing.IsByImage ? "MixingEach" : "Mixing")}}(
                        {{string.Join(",\n", Arguments)}}
                    );
                    var targets = Mixing.Smooth(labels, classes: {{g.Logits.Last}}, smoothing: {{spec.Recipe.LabelSmoothing}}); // [B, {{(long)
                    g.Logits.Last:D}}]
                    {{Result}}
                }
                """
            );

    private string Sharing =>
        mixing.Mode switch
        {
            MixMode.Pair => "one draw a pair",
            MixMode.Element => "one draw an image",
            _ => "one draw a batch",
        };

    private string Drawn => mixing.IsByImage ? "draws" : "draw";

    private string Result =>
        mixing.IsByImage
            ? "return (Mixing.EachImage(images, draws), Mixing.EachTarget(targets, draws));"
            : "return (Mixing.Images(images, draw), Mixing.Targets(targets, draw));";

    private IEnumerable<string> Arguments
    {
        get
        {
            yield return "step";
            if (mixing.IsByImage)
                yield return "(int)images.shape[0]";
            if (mixing.IsByImage)
                yield return $"inPairs: {(mixing.Mode == MixMode.Pair ? "true" : "false")}";
            yield return Fit.List(Indent, "new(", Odds, ")");
            yield return Text($"imageSize: {g.Image.Last}");
        }
    }

    private IEnumerable<string> Odds
    {
        get
        {
            yield return Text($"Mixup: {mixing.Mixup}");
            yield return Text($"CutMix: {mixing.Cut}");
            yield return Text($"Probability: {mixing.Probability}");
            yield return Text($"SwitchProbability: {mixing.SwitchProbability}");
            if (mixing.CutMixMinMax.Length == 0)
                yield break;
            yield return Text($"Min: {mixing.CutMixMinMax[0]}");
            yield return Text($"Max: {mixing.CutMixMinMax[1]}");
        }
    }
}
