using System.CommandLine;

namespace DeitGen.Cli;

/// <summary>Options of every command.</summary>
internal sealed class SharedOptions
{
    /// <summary>Whether the output is for a program.</summary>
    public Option<bool> Json { get; } =
        new("--json")
        {
            Description =
                "Write JSON lines, the last one the result; the log goes to standard error",
            Recursive = true,
        };

    /// <summary>Whether a fault shows where it happened.</summary>
    public Option<bool> Verbose { get; } =
        new("--verbose") { Description = "Show where an error came from", Recursive = true };
}
