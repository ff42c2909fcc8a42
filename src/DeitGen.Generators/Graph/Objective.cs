using DeitGen.Generators.Graph.Operations;
using DeitGen.Generators.Specs;

namespace DeitGen.Generators.Graph;

/// <summary>What a network's heads learn from; a head that learns nothing is not in it.</summary>
/// <param name="Losses">The class head's first.</param>
internal sealed record Objective(IReadOnlyList<HeadLoss> Losses)
{
    /// <summary>Tokens that are read: the class token, and the distillation token where its head learns.</summary>
    public int Tokens => Losses.Count;

    public static Objective Of(Spec spec, DeitGraph g)
    {
        if (spec.Distillation is { } distillation)
            return new([
                OnLabels(spec, g.Head, 0, 1 - distillation.Alpha),
                OnTeacher(distillation, g.HeadDist!),
            ]);
        if (g.HeadDist is { } second && spec.Recipe.HeadTraining == HeadTraining.BothOnLabels)
            return new([OnLabels(spec, g.Head, 0, 0.5), OnLabels(spec, second, 1, 0.5)]);
        return new([OnLabels(spec, g.Head, 0, 1)]);
    }

    private static HeadLoss OnLabels(Spec spec, Linear head, int token, double share) =>
        spec.Recipe.Loss == LossKind.BinaryCrossEntropy
            ? new(head, token, LossForm.Binary, share) { Source = "Targets" }
        : spec.Mixing.IsOn ? new(head, token, LossForm.SoftTargets, share) { Source = "Targets" }
        : new(head, token, LossForm.Labels, share)
        {
            Source = "Labels",
            Smoothing = spec.Recipe.LabelSmoothing,
        };

    private static HeadLoss OnTeacher(DistillationSpec distillation, Linear head) =>
        distillation.Kind == DistillationKind.Hard
            ? new(head, 1, LossForm.Labels, distillation.Alpha) { Source = "Verdict" }
            : new(head, 1, LossForm.Divergence, distillation.Alpha)
            {
                Source = "Teaching",
                Temperature = distillation.Temperature,
                Divisor = distillation.Normalizer == KlNormalizer.BatchMean ? 1 : head.Out,
            };
}
