using System.Reflection;
using System.Runtime.Intrinsics;
using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;

namespace DeitGen.Training;

/// <summary>Brings an arena and a manifest to where a run begins: freshly drawn, or as a checkpoint has them.</summary>
internal static class RunStart
{
    /// <summary>Fills the arena and returns the manifest of that moment.</summary>
    /// <param name="settings">The run.</param>
    /// <param name="arena">What is trained.</param>
    /// <param name="stepsPerEpoch">Steps in an epoch.</param>
    /// <param name="teacherDigest">SHA-256 of the teacher's file; null without one.</param>
    /// <param name="classNames">A name for each class.</param>
    /// <exception cref="UserErrorException">The checkpoint is damaged, or of a run on other data or with another teacher.</exception>
    public static CheckpointManifest Of(
        RunSettings settings,
        Arena arena,
        long stepsPerEpoch,
        string? teacherDigest,
        IReadOnlyList<string> classNames
    )
    {
        var fresh = Fresh(settings, stepsPerEpoch, teacherDigest) with { ClassNames = classNames };
        if (settings.Place is not { Checkpoint: { } directory, Manifest: { } saved })
        {
            arena.Initialize(settings.Seed);
            return settings.From is null
                ? fresh
                : fresh with
                {
                    StartDigest = FineTuning.Load(settings, settings.From, arena),
                };
        }
        if (saved.TotalSteps != fresh.TotalSteps || saved.StepsPerEpoch != fresh.StepsPerEpoch)
            throw new UserErrorException(
                $"{directory} is of a run of {saved.TotalSteps} steps, these data make {fresh.TotalSteps}; give the run's own data"
            );
        if (saved.ClassNames is { } names && !names.SequenceEqual(classNames))
            throw new UserErrorException(
                $"{directory} is of a run on other classes ({Differing(names, classNames)}); give the run's own data"
            );
        if (saved.TeacherDigest != teacherDigest)
            throw new UserErrorException(
                $"{directory} learnt from a teacher with SHA-256 {saved.TeacherDigest}, --teacher has {teacherDigest}; give the same one"
            );
        CheckpointStore.Restore(directory, arena, saved, settings.Variant.HasAverage);
        return fresh with
        {
            Step = saved.Step,
            BestTop1 = saved.BestTop1,
            BestEpoch = saved.BestEpoch,
            Losses = saved.Losses,
            StartDigest = saved.StartDigest,
        };
    }

    /// <summary>The first difference of two lists that are not equal.</summary>
    private static string Differing(IReadOnlyList<string> saved, IReadOnlyList<string> found)
    {
        if (saved.Count != found.Count)
            return $"{saved.Count:N0} of them, these data have {found.Count:N0}";
        var (then, now) = saved.Zip(found).First(pair => pair.First != pair.Second);
        return $"'{then}' then, '{now}' now";
    }

    private static CheckpointManifest Fresh(
        RunSettings settings,
        long stepsPerEpoch,
        string? teacherDigest
    ) =>
        new()
        {
            Variant = settings.Variant.Name,
            SpecHash = settings.Variant.SpecHash,
            RunHash = settings.Hash,
            LayoutHash = settings.Variant.Layout.Hash,
            Settings = RunRecord.Lines(settings.Variant),
            Device = settings.Device.type.ToString().ToLowerInvariant(),
            Threads = settings.Threads,
            MicroBatch =
                settings.Step.MicroBatch > 0
                    ? settings.Step.MicroBatch
                    : settings.Variant.BatchSize,
            StepKind = settings.Step.Kind,
            Precision = settings.Variant.Precision.ToString().ToLowerInvariant(),
            Seed = settings.Seed,
            Epochs = settings.Epochs,
            StepsPerEpoch = stepsPerEpoch,
            TotalSteps = settings.Epochs * stepsPerEpoch,
            Step = 0,
            Updates = 0,
            SkippedUpdates = 0,
            BestTop1 = null,
            BestEpoch = null,
            Losses = LossSums.None,
            TeacherDigest = teacherDigest,
            Versions = Versions(),
        };

    /// <summary>What equal bytes depend on beside the seed.</summary>
    private static SortedDictionary<string, string> Versions() =>
        new(StringComparer.Ordinal)
        {
            ["deitgen"] = Version(typeof(RunStart).Assembly),
            ["dotnet"] = Environment.Version.ToString(),
            ["torchsharp"] = Version(typeof(TorchSharp.torch).Assembly),
            ["vector_bits"] =
                Vector512.IsHardwareAccelerated ? "512"
                : Vector256.IsHardwareAccelerated ? "256"
                : "128",
        };

    /// <summary>An assembly's version without the commit that it was built from.</summary>
    private static string Version(Assembly assembly) =>
        assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "unknown";
}
