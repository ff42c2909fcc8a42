using DeitGen.Arenas;
using DeitGen.Data;
using DeitGen.Distillation;
using DeitGen.Native;
using DeitGen.Reports;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Trains a variant: the door of this room.</summary>
public static class Trainer
{
    /// <summary>Runs, or resumes, a training from its first step to its last.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="reporter">Who watches.</param>
    /// <param name="stop">Cancelled when the user asks to stop: the step is finished and a checkpoint saved.</param>
    /// <exception cref="Errors.UserErrorException">Something the user gave cannot work; nothing was written.</exception>
    /// <exception cref="NonFiniteException">A gradient was not finite and the spec says that this ends the run.</exception>
    public static RunResult Run(
        Variant variant,
        TrainOptions options,
        IRunReporter reporter,
        CancellationToken stop
    ) => Run(variant, options, reporter, DataSets.Open, stop);

    /// <summary>The same with data of the caller's: directory, workers and seed to a data set.</summary>
    internal static RunResult Run(
        Variant variant,
        TrainOptions options,
        IRunReporter reporter,
        Func<Variant, string?, int, long, DataPair> open,
        CancellationToken stop
    )
    {
        NativeLibraries.Require();
        var settings = RunSettings.Resolve(variant, options);
        set_num_threads(settings.Threads);
        using var teacher = Teachers.Open(variant, options.Teacher, settings.Device);
        using var data = open(variant, options.Data, settings.Workers, settings.Seed);
        using var cache = TeacherCache.Open(
            options.TeacherCache,
            teacher,
            settings,
            (data.TrainImages, data.ClassNames)
        );
        return Run(settings, data, (teacher?.Digest, (ITeacher?)cache ?? teacher), reporter, stop);
    }

    private static RunResult Run(
        RunSettings settings,
        DataPair data,
        (string? Digest, ITeacher? Logits) teacher,
        IRunReporter reporter,
        CancellationToken stop
    )
    {
        var (variant, device, folder) = (settings.Variant, settings.Device, settings.Place.Folder);
        using var arena = new Arena(variant.Layout, device);
        var epoch = EpochLength.Steps(data.TrainImages, variant.BatchSize, variant.Quirks);
        var state = RunStart.Of(settings, arena, epoch, teacher.Digest, data.ClassNames);
        using var model = variant.Build(arena);
        variant.Verify(model);
        using var averages = variant.HasAverage ? Arena.OfAverage(arena) : null;
        using var averaged = averages is null ? null : variant.Build(averages);

        var resumed = settings.Place.Checkpoint is not null;
        using var taken = folder.Prepare(RunRecord.Text(settings), resumed ? state.Step : null);
        var plan = Plan(settings, data, epoch, state.Step);
        using var asked = AskedNetwork.Of(variant, arena, model, settings.Step.Kind);
        using var askedAverage =
            averages is null || averaged is null
                ? null
                : AskedNetwork.Of(variant, averages, averaged, settings.Step.Kind);
        var measurements = new Measurements(asked, askedAverage, data.Test, device, variant.Quirks);
        var recorder = new RunRecorder(
            plan,
            folder,
            state,
            arena,
            measurements,
            reporter,
            data.Watch
        );
        var run = new TrainingRun(arena, plan.TotalSteps, epoch, state.Step, recorder, stop);
        var masks = new PhiloxMasks(settings.Seed, epoch, device);
        reporter.Started(plan);
        foreach (var line in data.Notes)
            reporter.Note(line);
        variant.Train(
            new(run, model, new DeviceBatches(data.Train, device), teacher.Logits, masks)
            {
                MicroBatch = settings.Step.MicroBatch,
            }
        );
        if (run.StepsDone > run.FirstStep || !resumed)
            recorder.SaveDue(run.StepsDone);
        return Result(run, recorder, folder, data.Test.Images);
    }

    private static RunPlan Plan(
        RunSettings settings,
        DataPair data,
        long stepsPerEpoch,
        long firstStep
    ) =>
        new(
            settings.Variant,
            settings.Place.Folder.Path,
            settings.Device.type.ToString().ToLowerInvariant(),
            settings.Threads,
            settings.Workers,
            settings.Seed,
            settings.Epochs,
            stepsPerEpoch,
            stepsPerEpoch * settings.Epochs,
            firstStep,
            data.TrainImages,
            data.Test.Images
        )
        {
            Step = settings.Step.Text,
        };

    private static RunResult Result(
        TrainingRun run,
        RunRecorder recorder,
        RunFolder folder,
        long images
    )
    {
        var (raw, average) = new RunLog(folder.Log).Last(images);
        return new(
            folder.Path,
            folder.Model,
            raw,
            average,
            recorder.Best,
            (int)(run.StepsDone / run.StepsPerEpoch),
            run.StepsDone,
            recorder.ImagesPerSecond,
            StoppedEarly: run.StepsDone < run.TotalSteps,
            recorder.WaitShare
        );
    }
}
