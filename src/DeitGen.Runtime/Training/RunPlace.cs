using DeitGen.Checkpoints;
using DeitGen.Errors;

namespace DeitGen.Training;

/// <summary>Where a run writes, and the checkpoint that it continues.</summary>
/// <param name="Folder">The run's directory; it may not exist yet.</param>
/// <param name="Checkpoint">Directory of the checkpoint to continue; null for a new run.</param>
/// <param name="Manifest">That checkpoint's manifest.</param>
internal sealed record RunPlace(
    RunFolder Folder,
    string? Checkpoint = null,
    CheckpointManifest? Manifest = null
)
{
    private const string Auto = "auto";
    private const string Never = "never";

    /// <summary>Settles where a run writes and what it continues. Nothing is created.</summary>
    /// <exception cref="UserErrorException">What it would continue is another run, or no checkpoint.</exception>
    public static RunPlace Resolve(Variant variant, TrainOptions options)
    {
        var place = options.Resume switch
        {
            Never => new RunPlace(Given(options) ?? RunFolder.NextFree(variant.Name)),
            Auto when Given(options) is not { } given => new(RunFolder.NextFree(variant.Name)),
            Auto => Continued(Given(options)!),
            var path => Named(variant, options, path),
        };
        if (place.Manifest is { } manifest)
            CheckSameRun(variant, options, place.Checkpoint!, manifest);
        return place;
    }

    private static RunFolder? Given(TrainOptions options) =>
        options.Output is { } output ? new(output) : null;

    private static RunPlace Continued(RunFolder folder)
    {
        RunLock.Check(folder.Path); // a save in progress is not ours to recover
        if (Directory.Exists(folder.Checkpoints))
            DirectorySwap.Recover(folder.Latest);
        if (CheckpointLocation.IsCheckpoint(folder.Latest))
            return new(folder, folder.Latest, CheckpointStore.Manifest(folder.Latest));
        if (File.Exists(folder.Model)) // a crash never leaves this: somebody took the manifest away
            throw new UserErrorException(
                $"{folder.Latest} holds weights without a {CheckpointFiles.Manifest}; put it back, give another --output, or --resume never to overwrite them"
            );
        return new(folder);
    }

    private static RunPlace Named(Variant variant, TrainOptions options, string path)
    {
        if (CheckpointLocation.Find(path).Directory is not { } directory)
            throw new UserErrorException(
                $"--resume {path}: a file of weights alone cannot be continued; give a checkpoint's directory, auto or never"
            );
        var own = RunFolder.Of(directory);
        var folder = Given(options) ?? own ?? RunFolder.NextFree(variant.Name);
        if (folder.HasRun && !folder.IsSameAs(own))
            throw new UserErrorException(
                $"--output {folder.Path} holds another run than --resume {path}; give a new directory"
            );
        return new(folder, directory, CheckpointStore.Manifest(directory));
    }

    private static void CheckSameRun(
        Variant variant,
        TrainOptions options,
        string directory,
        CheckpointManifest manifest
    )
    {
        void Same<T>(string what, T theirs, T ours, string fix)
        {
            if (!Equals(theirs, ours))
                throw new UserErrorException(
                    FormattableString.Invariant(
                        $"{directory} is of {what} '{theirs}', not '{ours}'; {fix}"
                    )
                );
        }
        const string Fix = "give another --output, or --resume never to start anew";
        Same("variant", manifest.Variant, variant.Name, Fix);
        if (manifest.ImportDigest is not null)
            throw new UserErrorException(
                $"{directory} holds imported weights, which no run can continue; start from them with [FineTune<T>] and --from"
            );
        Same("spec", manifest.SpecHash, variant.SpecHash, Fix);
        Same("layout", manifest.LayoutHash, variant.Layout.Hash, Fix);
        Same("--epochs", manifest.Epochs, options.Epochs ?? manifest.Epochs, Fix);
        Same("--seed", manifest.Seed, options.Seed ?? manifest.Seed, Fix);
    }
}
