using DeitGen.Facts;
using DeitGen.Training;
using static System.FormattableString;

namespace DeitGen.Reports;

/// <summary>A run in words, the same on a terminal, in a log and in a file. Numbers are written the invariant way.</summary>
internal static class RunText
{
    /// <summary>0.9861 as <c>98.61 %</c>.</summary>
    public static string Percent(double share) => Invariant($"{100 * share:F2} %");

    /// <summary><c>0:52</c>, <c>12:05</c> or <c>3:01:30</c>.</summary>
    public static string Clock(TimeSpan time) =>
        time.TotalHours >= 1
            ? Invariant($"{(long)time.TotalHours}:{time.Minutes:D2}:{time.Seconds:D2}")
            : Invariant($"{time.Minutes}:{time.Seconds:D2}");

    /// <summary>Tokens of an image: its patches and those that carry the heads.</summary>
    /// <returns>0 for a network without tokens.</returns>
    public static int Tokens(Variant variant) =>
        variant.PatchSize == 0
            ? 0
            : variant.ImageSize / variant.PatchSize * (variant.ImageSize / variant.PatchSize)
                + (variant.IsDistilled ? 2 : 1);

    /// <summary>The data set as it is written in prose, or a dash.</summary>
    public static string DataSet(Variant variant) =>
        variant.Dataset is { } dataset ? DatasetFacts.Of(dataset).Name : "-";

    /// <summary>What a run is about to do, a name and a text a line.</summary>
    public static IEnumerable<(string Name, string Text)> Plan(RunPlan plan)
    {
        var variant = plan.Variant;
        yield return ("variant", $"{variant.Name} ({variant.TypeName})");
        yield return (
            "network",
            Invariant(
                $"{variant.Parameters:N0} parameters, {variant.Macs:N0} multiply-adds an image"
            )
        );
        yield return (
            "images",
            Invariant($"{variant.ImageSize} x {variant.ImageSize}{Patches(variant)}")
        );
        yield return (
            "data",
            Invariant(
                $"{DataSet(variant)}: {plan.TrainImages:N0} images to train on, {plan.TestImages:N0} to test on"
            )
        );
        yield return ("run", Length(plan));
        if (variant.Teacher is { } teacher)
            yield return ("teacher", teacher.Name);
        yield return (
            "learning rate",
            Invariant($"{variant.LearningRate} at its peak, seed {plan.Seed}")
        );
        yield return (
            "device",
            $"{plan.Device}, {Count(plan.Threads, "thread")}, {Count(plan.Workers, "worker")} for batches"
        );
        if (plan.Step.Length > 0)
            yield return ("steps", plan.Step);
        yield return ("output", plan.Output);
    }

    /// <summary>An epoch's end in one line.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="epoch">What was measured.</param>
    /// <param name="last">The last step that was reported, for speed and time left.</param>
    public static string Epoch(RunPlan plan, EpochReport epoch, StepReport? last)
    {
        var number = Invariant($"{epoch.Epoch + 1}").PadLeft(Digits(plan.Epochs));
        var parts = new List<string>
        {
            Invariant($"epoch {number}/{plan.Epochs}"),
            Loss(epoch.TrainLoss, epoch.TrainLabelLoss, epoch.TrainTeacherLoss),
            Accuracy(epoch.Raw),
        };
        if (epoch.Average is { } average)
            parts.Add($"average {Percent(average.Top1)}");
        if (last is not null)
            parts.Add(Pace(last));
        return string.Join("  ", parts);
    }

    /// <summary>Where a run stands, in one line beside its progress bar.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="step">Its last step.</param>
    /// <param name="pressing">What stands where else the waiting for data stands; null for that.</param>
    public static string Step(RunPlan plan, StepReport step, string? pressing = null) =>
        Invariant(
            $"epoch {step.Epoch + 1}/{plan.Epochs}  loss {step.Loss:F4}  {Pace(step, pressing)}"
        );

    /// <summary>Top-1 and, of a distilled network, that of either head.</summary>
    public static string Accuracy(Evaluation evaluation)
    {
        var top1 = $"top-1 {Percent(evaluation.Top1)}";
        return evaluation is { ClassTop1: { } own, DistillationTop1: { } distilled }
            ? $"{top1} (class head {Percent(own)}, distillation head {Percent(distilled)})"
            : top1;
    }

    /// <summary>A count and its noun: <c>1 thread</c>, <c>2 threads</c>.</summary>
    public static string Count(long count, string noun) =>
        Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Images per second.</summary>
    public static string Speed(double imagesPerSecond) =>
        Invariant($"{imagesPerSecond:N0} images/s");

    /// <summary>How much of the time was spent waiting for batches: what tells whether more workers would help.</summary>
    public static string Waiting(double share) => Invariant($"{100 * share:F1} % waiting for data");

    private static string Patches(Variant variant) =>
        variant.PatchSize == 0
            ? ", by convolutions"
            : Invariant(
                $", patches of {variant.PatchSize} x {variant.PatchSize}, {Tokens(variant)} tokens"
            );

    private static string Length(RunPlan plan)
    {
        var length =
            $"{Count(plan.Epochs, "epoch")} of {Count(plan.StepsPerEpoch, "step")}, "
            + Invariant($"{plan.TotalSteps:N0} in all, {plan.Variant.BatchSize:N0} images a step");
        return plan.FirstStep == 0
            ? length
            : length + Invariant($"; goes on after step {plan.FirstStep:N0}");
    }

    private static string Loss(double total, double? label, double? teacher)
    {
        var loss = Invariant($"loss {total:F4}");
        return label is { } own && teacher is { } other
            ? loss + Invariant($" (labels {own:F4}, teacher {other:F4})")
            : loss;
    }

    private static string Pace(StepReport step, string? pressing = null) =>
        $"{Speed(step.ImagesPerSecond)}, {pressing ?? Waiting(step.WaitShare)}  {Clock(step.Remaining)} left";

    private static int Digits(int number) => Invariant($"{number}").Length;
}
