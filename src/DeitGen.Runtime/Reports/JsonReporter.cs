using System.Text.Json.Nodes;

namespace DeitGen.Reports;

/// <summary>Tells a run as JSON lines, one an epoch; the same run goes to a log in words.</summary>
/// <param name="output">Where the JSON goes.</param>
/// <param name="log">Who tells it in words.</param>
internal sealed class JsonReporter(TextWriter output, IRunReporter log) : IRunReporter
{
    private StepReport? last;

    /// <inheritdoc/>
    public void Started(RunPlan plan) => log.Started(plan);

    /// <inheritdoc/>
    public void Step(StepReport report)
    {
        last = report;
        log.Step(report);
    }

    /// <inheritdoc/>
    public void Epoch(EpochReport report)
    {
        log.Epoch(report);
        var line = new JsonObject
        {
            ["epoch"] = report.Epoch + 1,
            ["steps"] = report.Steps,
            ["train_loss"] = Number(report.TrainLoss),
        };
        Add(line, "train_label_loss", report.TrainLabelLoss);
        Add(line, "train_teacher_loss", report.TrainTeacherLoss);
        line["learning_rate"] = Number(report.LearningRate);
        Add(line, report.Raw);
        if (report.Average is { } average)
            line["average"] = Add([], average);
        line["images_per_second"] = Number(last?.ImagesPerSecond);
        line["waiting_for_data"] = Number(last?.WaitShare);
        line["best"] = report.IsBest;
        JsonLines.Write(output, line);
    }

    /// <inheritdoc/>
    public void Saved(string directory) => log.Saved(directory);

    /// <inheritdoc/>
    public void Note(string line) => log.Note(line);

    /// <summary>Adds what was measured: <c>top1</c>, <c>top5</c>, <c>loss</c>, and of a distilled network the heads' top-1.</summary>
    internal static JsonObject Add(JsonObject line, Evaluation? evaluation)
    {
        line["top1"] = Number(evaluation?.Top1);
        line["top5"] = Number(evaluation?.Top5);
        line["loss"] = Number(evaluation?.Loss);
        Add(line, "top1_class", evaluation?.ClassTop1);
        Add(line, "top1_distillation", evaluation?.DistillationTop1);
        return line;
    }

    /// <summary>A number; null where there is none or JSON has no word for it.</summary>
    internal static JsonNode? Number(double? value) =>
        value is { } number && double.IsFinite(number) ? JsonValue.Create(number) : null;

    private static void Add(JsonObject line, string name, double? value)
    {
        if (value is not null)
            line[name] = Number(value);
    }
}
