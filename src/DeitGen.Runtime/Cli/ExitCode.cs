namespace DeitGen.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>A fault of ours.</summary>
    public const int OurFault = 1;

    /// <summary>Something the user gave cannot work.</summary>
    public const int UserError = 2;

    /// <summary>Stopped by Ctrl-C, with a checkpoint written: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM, with a checkpoint written: 128 and the signal's number.</summary>
    public const int Terminated = 143;
}
