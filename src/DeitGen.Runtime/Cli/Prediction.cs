namespace DeitGen.Cli;

/// <summary>What a network says about one image.</summary>
/// <param name="Logits">[classes]; of a distilled network the mean of both heads.</param>
/// <param name="Class">Of the class head, of a distilled network.</param>
/// <param name="Distillation">Of the distillation head, of a distilled network.</param>
internal sealed record Prediction(
    float[] Logits,
    float[]? Class = null,
    float[]? Distillation = null
)
{
    /// <summary>The most probable classes, best first; equal ones by index.</summary>
    public IReadOnlyList<(int Index, double Probability)> Top(int count)
    {
        var largest = Logits.Max();
        var weights = Logits.Select(logit => Math.Exp(logit - largest)).ToArray();
        var sum = weights.Sum();
        return
        [
            .. weights
                .Select((weight, index) => (index, weight / sum))
                .OrderByDescending(pair => pair.Item2)
                .Take(count),
        ];
    }
}
