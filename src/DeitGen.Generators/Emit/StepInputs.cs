using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>What a training step reads, and the lines of the loop that make it.</summary>
internal sealed class StepInputs(Spec spec, NetworkGraph g)
{
    private readonly MixingSpec mixing = spec.Mixing;

    private long Batch => spec.Recipe.BatchSize;

    public bool NeedsMasks =>
        mixing.IsOn
        || g.DropPathRates.Length > 0
        || g.HasDropout
        || spec.Recipe.LearningRateNoise.Length > 0;

    /// <summary>Type, field and local variable of each.</summary>
    public IEnumerable<(string Type, string Name, string Local)> Fields
    {
        get
        {
            yield return ("Tensor", "Images", mixing.IsOn ? "mixed" : "images");
            yield return mixing.IsOn
                ? ("Tensor", "Targets", "targets")
                : ("Tensor", "Labels", "labels");
            if (spec.Distillation is { } distillation)
                yield return distillation.Kind == DistillationKind.Hard
                    ? ("Tensor", "Verdict", "verdict")
                    : ("Tensor", "Teaching", "teaching");
            if (g.DropPathRates.Length > 0)
                yield return ("Tensor", "Keep", "keep");
            if (g.HasDropout)
                yield return ("IDropout", "Dropout", "masks.Dropout(step)");
        }
    }

    public string Arguments => string.Join(", ", Fields.Select(f => f.Local));

    public string ImageShape
    {
        get
        {
            var sizes = g.Image.Sizes;
            return Text(
                $"[{Batch:D}, {string.Join(", ", sizes.Select(s => Text($"{(long)s:D}")))}]"
            );
        }
    }

    public string Mixing =>
        mixing.IsOn
            ? Text(
                $"var (mixed, targets) = Mix(step, images, labels, masks); // {ImageShape}, [{Batch:D}, {(long)g.Logits.Last:D}]"
            )
            : "";

    public string Teaching =>
        spec.Distillation is not { } distillation ? ""
        : distillation.Kind == DistillationKind.Hard
            ? Text(
                $"var verdict = teacher.Logits(step, {Seen}).argmax(1); // [{Batch:D}]; the teacher sees the same batch"
            )
        : Text(
            $"var teaching = teacher.Logits(step, {Seen}); // [{Batch:D}, {(long)g.Logits.Last:D}]; the teacher sees the same batch"
        );

    public string Keep =>
        g.DropPathRates.Length == 0
            ? ""
            : Text(
                $"var keep = masks.DropPath(step, DropPathRates, BatchSize); // [{g.DropPathRates.Length}, 2, {Batch:D}, 1, 1]"
            );

    private string Seen => mixing.IsOn ? "mixed" : "images";
}
