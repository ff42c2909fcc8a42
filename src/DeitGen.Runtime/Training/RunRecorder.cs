using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Data.Loading;
using DeitGen.Reports;
using TorchSharp;

namespace DeitGen.Training;

/// <summary>What a real run does beside its steps: it reports, evaluates, keeps its log and saves.</summary>
/// <param name="plan">The run.</param>
/// <param name="folder">Its directory.</param>
/// <param name="state">The manifest of its state when this process begins.</param>
/// <param name="arena">What is trained.</param>
/// <param name="measurements">How it is evaluated.</param>
/// <param name="reporter">Who watches.</param>
/// <param name="loader">What can be known of the loader.</param>
internal sealed class RunRecorder(
    RunPlan plan,
    RunFolder folder,
    CheckpointManifest state,
    Arena arena,
    Measurements measurements,
    IRunReporter reporter,
    LoaderWatch loader
) : IRunEvents
{
    private const int DeviceInterval = 50; // reading a loss waits for the device; on the CPU it is free

    private readonly int interval = arena.Values.device.type == DeviceType.CPU ? 1 : DeviceInterval;
    private readonly SpeedMeter speed = new(plan.Variant.BatchSize, TimeProvider.System);
    private readonly RunLog log = new(folder.Log);
    private double rate;

    /// <summary>The best raw top-1 so far; 0 before the first evaluation.</summary>
    public double Best => state.BestTop1 ?? 0;

    /// <summary>Training images per second of this process.</summary>
    public double ImagesPerSecond => speed.ImagesPerSecond;

    /// <summary>Share of the training time that was spent waiting for batches.</summary>
    public double WaitShare => Math.Min(1, loader.Waited() / speed.Elapsed);

    public void Stepped(long step, in LossTerms loss, double rate)
    {
        this.rate = rate;
        speed.StepDone();
        if ((step + 1) % interval != 0 && (step + 1) % plan.StepsPerEpoch != 0)
            return;
        CheckFinite(step);
        var total = Number.Of(loss.Total);
        var (label, teacher) = (Number.OfOptional(loss.Label), Number.OfOptional(loss.Teacher));
        state = state with { Losses = state.Losses.With(total, label, teacher) };
        reporter.Step(
            new(
                step + 1,
                plan.TotalSteps,
                (int)(step / plan.StepsPerEpoch),
                total,
                label,
                teacher,
                rate,
                speed.ImagesPerSecond,
                speed.For(plan.TotalSteps - step - 1),
                arena.SkippedUpdates,
                WaitShare
            )
        );
        foreach (var line in loader.News())
            reporter.Note(line);
    }

    public void EpochEnded(long steps) => speed.Without(() => Evaluate(steps));

    public void SaveDue(long steps) => speed.Without(() => Save(folder.Latest, steps));

    private void Evaluate(long steps)
    {
        var epoch = (int)(steps / plan.StepsPerEpoch) - 1;
        var raw = measurements.Raw();
        var isBest = state.BestTop1 is not { } best || raw.Top1 > best; // ties go to the earlier
        var losses = state.Losses;
        var report = new EpochReport(
            epoch,
            steps,
            losses.Total / losses.Count,
            losses.Label / losses.Count,
            losses.Teacher / losses.Count,
            rate,
            raw,
            measurements.Average(),
            isBest
        );
        state = state with { Losses = LossSums.None };
        log.Append(report, plan.Variant.Parameters);
        if (isBest)
        {
            state = state with { BestTop1 = raw.Top1, BestEpoch = epoch };
            Save(folder.Best, steps);
        }
        reporter.Epoch(report);
    }

    private void Save(string directory, long steps)
    {
        state = state with
        {
            Step = steps,
            Updates = arena.Updates,
            SkippedUpdates = arena.SkippedUpdates,
        };
        CheckpointStore.Save(directory, arena, state, plan.Variant.HasAverage);
        reporter.Saved(directory);
    }

    private void CheckFinite(long step)
    {
        if (plan.Variant.OnNonFinite != NonFinitePolicy.Stop || arena.SkippedUpdates == 0)
            return;
        throw new NonFiniteException(
            FormattableString.Invariant(
                $"step {step + 1}: a gradient is not a finite number, and OnNonFinite = Stop ends the run; "
            ) + $"the last good checkpoint is {folder.Latest}"
        );
    }
}
