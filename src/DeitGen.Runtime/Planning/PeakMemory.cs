using System.Globalization;

namespace DeitGen.Planning;

/// <summary>The most memory that this process held beyond what it held at the start; Linux only.</summary>
internal sealed class PeakMemory
{
    private const string Status = "/proc/self/status";

    private readonly long before = Resident;

    /// <summary>Whether the system tells.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux();

    /// <summary>Bytes that the process holds now.</summary>
    public static long Resident => Bytes("VmRSS");

    /// <summary>Bytes above the start, so far.</summary>
    public long Above => Math.Max(0, Bytes("VmHWM") - before);

    private static long Bytes(string field)
    {
        if (!IsKnown)
            return 0;
        var line = File.ReadLines(Status).First(l => l.StartsWith(field, StringComparison.Ordinal));
        var kibibytes = new string([.. line.Where(char.IsAsciiDigit)]);
        return long.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024;
    }
}
