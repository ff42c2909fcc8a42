namespace DeitGen.Planning;

/// <summary>What figures were measured on.</summary>
internal static class MachineName
{
    /// <summary>As the system names it, with its cores: <c>AMD EPYC, 2 cores</c>.</summary>
    public static string Text => $"{Model}, {Environment.ProcessorCount} cores";

    private static string Model =>
        !OperatingSystem.IsLinux()
            ? "unnamed processor"
            : File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
                ?? "unnamed processor";
}
