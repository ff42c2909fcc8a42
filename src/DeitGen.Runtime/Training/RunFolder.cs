using DeitGen.Checkpoints;
using DeitGen.Errors;

namespace DeitGen.Training;

/// <summary>A run's directory: run.json, log.jsonl, checkpoints/latest and checkpoints/best.</summary>
/// <param name="Path">The directory.</param>
internal sealed record RunFolder(string Path)
{
    public string Checkpoints => System.IO.Path.Combine(Path, CheckpointLocation.Folder);
    public string Latest => System.IO.Path.Combine(Checkpoints, CheckpointLocation.Latest);
    public string Best => System.IO.Path.Combine(Checkpoints, CheckpointLocation.Best);
    public string Model => System.IO.Path.Combine(Latest, CheckpointFiles.Model);
    public string Log => System.IO.Path.Combine(Path, "log.jsonl");
    public string Record => System.IO.Path.Combine(Path, "run.json");

    /// <summary>Whether there is a run in it.</summary>
    public bool HasRun => File.Exists(Record);

    /// <summary>The next free runs/VARIANT-NNN.</summary>
    public static RunFolder NextFree(string variant) =>
        new(NumberedFolder.NextFree("runs", variant));

    /// <summary>The run that a checkpoint's directory belongs to; null where it lies elsewhere.</summary>
    public static RunFolder? Of(string checkpoint)
    {
        var parent = Directory.GetParent(System.IO.Path.TrimEndingDirectorySeparator(checkpoint));
        return parent is { Name: CheckpointLocation.Folder, Parent: { } run }
            ? new(run.FullName)
            : null;
    }

    public bool IsSameAs(RunFolder? other) =>
        other is not null
        && System.IO.Path.GetFullPath(Path) == System.IO.Path.GetFullPath(other.Path);

    /// <summary>
    /// Creates the directory with its record, takes away what a continued run did after its checkpoint, and keeps other runs out until
    /// the result is disposed.
    /// </summary>
    /// <param name="record">What run.json says.</param>
    /// <param name="steps">Steps of the checkpoint that is continued; null for a new run.</param>
    /// <exception cref="UserErrorException">It cannot be written, or another run is in it.</exception>
    public IDisposable Prepare(byte[] record, long? steps)
    {
        try
        {
            Directory.CreateDirectory(Path);
            var taken = RunLock.Take(Path);
            try
            {
                Write(record, steps);
                return taken;
            }
            catch
            {
                taken.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"--output {Path} cannot be written: {e.Message.TrimEnd('.')}; give another directory"
            );
        }
    }

    private void Write(byte[] record, long? steps)
    {
        File.WriteAllBytes(Record, record);
        if (steps is { } done)
        {
            new RunLog(Log).KeepUntil(done);
            return;
        }
        File.Delete(Log);
        foreach (var checkpoint in new[] { Latest, Best }) // and nothing else that may lie there
            if (Directory.Exists(checkpoint))
                Directory.Delete(checkpoint, recursive: true);
    }
}
