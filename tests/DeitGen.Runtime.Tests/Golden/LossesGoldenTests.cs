using System.Text.Json;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>Every case of 03_losses: the value and the gradients of both heads.</summary>
[Trait("Category", "Golden")]
public class LossesGoldenTests
{
    public static TheoryData<string> Cases()
    {
        var names = new TheoryData<string>();
        if (GoldenData.Has("03_losses"))
            foreach (var item in Manifest.EnumerateArray())
                names.Add("03_losses/" + item.GetProperty("name").GetString());
        return names;
    }

    private static JsonElement Manifest =>
        GoldenData.Manifest("03_losses/manifest.json").GetProperty("cases");

    [GoldenTheory("03_losses"), MemberData(nameof(Cases))]
    public void Loss_and_gradients_are_the_references(string name)
    {
        name = name["03_losses/".Length..];
        var item = Manifest.EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        using var scope = NewDisposeScope();
        using var file = GoldenData.Tensors("03_losses/losses.safetensors");
        var shape = name.Split('.')[0];
        var logits = file.Read($"{shape}.logits").requires_grad_();
        var student = file.Read($"{shape}.logits_kd").requires_grad_();
        var target = file.Read(item.GetProperty("target").GetString()!);
        var teacher = file.Read($"{shape}.teacher_logits");

        var loss = Total(item, Base(item, logits, target), student, teacher);
        loss.backward();

        var tolerance = item.GetProperty("tolerance");
        double Bound(string bound) => tolerance.GetProperty(bound).GetDouble();
        GoldenData.AssertClose(
            file.Read(name + ".loss.f64"),
            loss,
            Bound("loss_abs"),
            Bound("loss_rel")
        );
        GoldenData.AssertClose(
            file.Read(name + ".grad"),
            logits.grad!,
            Bound("grad_abs"),
            Bound("grad_rel")
        );
        if (file.Contains(name + ".grad_kd") && student.grad is { } gradient)
            GoldenData.AssertClose(
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
