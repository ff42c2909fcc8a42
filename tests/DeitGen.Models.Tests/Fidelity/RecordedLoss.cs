using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>A recorded loss (base_loss, smoothing, targets, distillation_type, alpha, tau) as the attributes that state it.</summary>
internal static class RecordedLoss
{
    /// <summary>The attributes. Mixing is what makes an emitted step take distributions for targets.</summary>
    /// <param name="item">A case of 02_gradients or a run of 04_optimizer.</param>
    /// <param name="recipe">Further properties of the recipe.</param>
    public static string Attributes(JsonElement item, params string[] recipe)
    {
        string[] properties =
        [
            $"Loss = LossKind.{(item.Text("base_loss").StartsWith("BCE", StringComparison.Ordinal) ? "BinaryCrossEntropy" : "SoftTargetCrossEntropy")}",
            NetworkConfig.Property("LabelSmoothing", item.Number("smoothing", 0)),
            .. recipe,
        ];
        var mixing = TakesLabels(item) ? "[Mixing(Mixup = 0, CutMix = 0)]" : "[Mixing]";
        return $"{mixing}[Recipe({string.Join(", ", properties)})]{Distillation(item)}";
    }

    /// <summary>What the emitted step reads for that case, in its order.</summary>
    public static object[] Inputs(JsonElement item, Func<string, Tensor> read, Tensor images)
    {
        var targets = read(item.Text("targets"));
        return item.Text("distillation_type") switch
        {
            "none" => [images, targets],
            "hard" => [images, targets, read("teacher_logits").argmax(-1)],
            _ => [images, targets, read("teacher_logits")],
        };
    }

    private static bool TakesLabels(JsonElement item) => item.Text("targets") == "labels";

    private static string Distillation(JsonElement item)
    {
        var kind = item.Text("distillation_type");
        if (kind == "none")
            return "";
        string[] properties =
        [
            $"Kind = DistillationKind.{(kind == "hard" ? "Hard" : "Soft")}",
            NetworkConfig.Property("Alpha", item.Number("alpha")),
            NetworkConfig.Property("Temperature", item.Number("tau")),
            "Normalizer = KlNormalizer.ElementMean",
        ];
        return $"[Distillation<TorchScriptTeacher>({string.Join(", ", properties)})]";
    }
}
