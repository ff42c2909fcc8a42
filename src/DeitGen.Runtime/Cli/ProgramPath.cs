namespace DeitGen.Cli;

/// <summary>How this program is started again from the current directory.</summary>
internal static class ProgramPath
{
    /// <summary>Its path, as short as it can be typed; with <c>dotnet</c> before it where it was started that way.</summary>
    public static string FromHere()
    {
        var process = Environment.ProcessPath ?? "deitgen";
        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? "dotnet " + Shortest(Environment.GetCommandLineArgs()[0])
            : Shortest(process);
    }

    /// <summary>A path as one word of a command line.</summary>
    public static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;

    private static string Shortest(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        if (relative.StartsWith("..", StringComparison.Ordinal))
            return Quoted(path);
        return Quoted(
            relative.Contains(Path.DirectorySeparatorChar) ? relative : Path.Combine(".", relative)
        );
    }
}
