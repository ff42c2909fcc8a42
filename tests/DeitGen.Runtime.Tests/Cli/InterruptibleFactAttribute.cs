using System.Globalization;

namespace DeitGen.Cli;

/// <summary>A fact about Ctrl-C. A shell starts its background jobs deaf to it, and .NET leaves that as it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InterruptibleFactAttribute : FactAttribute
{
    private const ulong Interrupt = 1 << 1; // SIGINT is 2, and bits count from signal 1

    public InterruptibleFactAttribute()
    {
        if (IsDeaf())
            Skip = "this process was started with SIGINT ignored";
    }

    private static bool IsDeaf()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return false;
        var line = File.ReadLines(Status)
            .First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
        var mask = ulong.Parse(
            line.AsSpan(7).Trim(),
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture
        );
        return (mask & Interrupt) != 0;
    }
}
