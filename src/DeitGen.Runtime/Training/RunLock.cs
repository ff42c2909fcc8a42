using DeitGen.Errors;

namespace DeitGen.Training;

/// <summary>
/// Keeps a second run out of a run's directory. The operating system lets go of it whatever ends the process, so a lock is never left
/// behind; the file itself is gone when the run ends in order.
/// </summary>
internal static class RunLock
{
    /// <summary>The file that is locked.</summary>
    public const string Name = "run.lock";

    /// <summary>Refuses a directory in which a run is going on.</summary>
    /// <exception cref="UserErrorException">Another run has it.</exception>
    public static void Check(string folder)
    {
        if (File.Exists(Path.Combine(folder, Name)))
            Take(folder).Dispose();
    }

    /// <summary>Takes the directory until the result is disposed.</summary>
    /// <param name="folder">Exists.</param>
    /// <exception cref="UserErrorException">Another run has it.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static IDisposable Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new UserErrorException(
                $"--output {folder} is in use by another run; wait for its end, stop it, or give another directory"
            );
        }
    }
}
