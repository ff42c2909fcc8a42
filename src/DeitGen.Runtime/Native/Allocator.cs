using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>
/// glibc gives large blocks back to the system when they are freed and fetches them anew, page by page. A training step frees and
/// asks for the same blocks each time, so we tell it to keep them: most page faults of a step go away. Both limits are needed.
/// </summary>
internal static partial class Allocator
{
    private const string Tunables = "GLIBC_TUNABLES";

    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MaxMappedBlocks = -4;

    public static void Set()
    {
        if (
            Environment
                .GetEnvironmentVariable(Tunables)
                ?.Contains("glibc.malloc", StringComparison.Ordinal) == true
        )
            return; // what the user set stays
        try
        {
            _ = Option(MaxMappedBlocks, 0);
            _ = Option(TrimThreshold, int.MaxValue);
            _ = Option(TopPad, 64 << 20);
        }
        catch (EntryPointNotFoundException)
        {
            // Not glibc (Alpine's musl): nothing to tell.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Option(int parameter, int value);
}
