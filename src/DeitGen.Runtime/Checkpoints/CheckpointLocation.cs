using DeitGen.Errors;

namespace DeitGen.Checkpoints;

/// <summary>A checkpoint as a user names it: a run's directory (its latest one), a checkpoint's directory, or a file of weights.</summary>
/// <param name="Model">The file of the weights as trained, or the one that was named.</param>
/// <param name="Directory">The checkpoint's directory; null for a file that lies alone.</param>
internal sealed record CheckpointLocation(string Model, string? Directory)
{
    /// <summary>The folder of a run's checkpoints.</summary>
    public const string Folder = "checkpoints";

    /// <summary>The newest checkpoint of a run.</summary>
    public const string Latest = "latest";

    /// <summary>The checkpoint with the best raw top-1.</summary>
    public const string Best = "best";

    /// <summary>Finds what a path means.</summary>
    /// <exception cref="UserErrorException">There is no checkpoint.</exception>
    public static CheckpointLocation Find(string path)
    {
        if (File.Exists(path))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return new(path, IsCheckpoint(folder) ? folder : null);
        }
        foreach (var folder in new[] { path, Path.Combine(path, Folder, Latest) })
            if (IsCheckpoint(folder))
                return new(Path.Combine(folder, CheckpointFiles.Model), folder);
        throw new UserErrorException(
            $"no checkpoint at '{path}'; give a run's directory, a checkpoint's directory or a {CheckpointFiles.Model}"
        );
    }

    /// <summary>Whether a directory is a checkpoint: its manifest is written last.</summary>
    public static bool IsCheckpoint(string directory) =>
        File.Exists(Path.Combine(directory, CheckpointFiles.Manifest));

    /// <summary>The file of these weights.</summary>
    /// <exception cref="UserErrorException">The checkpoint has no average.</exception>
    public string FileOf(CheckpointWeights weights)
    {
        if (weights == CheckpointWeights.Raw)
            return Model;
        var average = Path.Combine(Path.GetDirectoryName(Model)!, CheckpointFiles.Average);
        return File.Exists(average)
            ? average
            : throw new UserErrorException(
                $"{Path.GetDirectoryName(Model)} holds no averaged weights; use --weights raw"
            );
    }
}
