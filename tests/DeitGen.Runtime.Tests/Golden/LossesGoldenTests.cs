using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>Every case of 03_losses: the value and the gradients of both heads.</summary>
[Trait("Category", "Golden")]
public class LossesGoldenTests
{
    private const string Manifest = "03_losses/manifest.json";
    private const string Tensors = "03_losses/losses.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Select(item => new GoldenCase(
                "03_losses/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".loss")
            ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Loss_and_gradients_are_the_references(string name)
    {
        name = name["03_losses/".Length..];
        var item = GoldenSet.Items(Manifest, "cases").Single(c => c.Text("name") == name);
        using var scope = NewDisposeScope();
        using var file = GoldenSet.Tensors(Tensors);
        var shape = name.Split('.')[0];
        var logits = file.Read($"{shape}.logits").requires_grad_();
        var student = file.Read($"{shape}.logits_kd").requires_grad_();
        var target = file.Read(item.GetProperty("target").GetString()!);
        var teacher = file.Read($"{shape}.teacher_logits");

        var loss = Total(item, Base(item, logits, target), student, teacher);
        loss.backward();

        var tolerance = item.GetProperty("tolerance");
        double Bound(string bound) => tolerance.GetProperty(bound).GetDouble();
        Numbers.AssertClose(
            file.Read(name + ".loss.f64"),
            loss,
            Bound("loss_abs"),
            Bound("loss_rel")
        );
        Numbers.AssertClose(
            file.Read(name + ".grad"),
            logits.grad!,
            Bound("grad_abs"),
            Bound("grad_rel")
        );
        if (file.Contains(name + ".grad_kd") && student.grad is { } gradient)
            Numbers.AssertClose(
                file.Read(name + ".grad_kd"),
                gradient,
                Bound("grad_abs"),
                Bound("grad_rel")
            );
        else
            Assert.Equal("none", item.GetProperty("distillation_type").GetString());
    }

    private static Tensor Base(JsonElement item, Tensor logits, Tensor target) =>
        item.GetProperty("base").GetString() switch
        {
            "CrossEntropyLoss" => Losses.CrossEntropy(logits, target),
            "LabelSmoothingCrossEntropy" => Losses.CrossEntropy(
                logits,
                target,
                item.GetProperty("smoothing").GetDouble()
            ),
            "SoftTargetCrossEntropy" => Losses.SoftTarget(logits, target),
            // The three cases named bce_soft take targets as they are; deit's own rule makes them 0 or 1.
            _ when item.GetProperty("name")
                    .GetString()!
                    .EndsWith("bce_soft", StringComparison.Ordinal) => Losses.IndependentClasses(
                logits,
                target
            ),
            _ => Losses.BinaryCrossEntropy(logits, target),
        };

    private static Tensor Total(JsonElement item, Tensor own, Tensor student, Tensor teacher)
    {
        var kind = item.GetProperty("distillation_type").GetString();
        if (kind == "none")
            return own;
        var alpha = item.GetProperty("alpha").GetDouble();
        var tau = item.GetProperty("tau").GetDouble();
        var taught =
            kind == "hard"
                ? Losses.HardDistillation(student, teacher)
                : Losses.SoftDistillation(student, teacher, tau, KlNormalizer.ElementMean);
        return own * (1 - alpha) + taught * alpha;
    }
}
