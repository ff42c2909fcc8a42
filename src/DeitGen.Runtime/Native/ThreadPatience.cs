using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>
/// How long a thread of libtorch's pool spins for its next piece of work. libgomp's default is some milliseconds; on a machine with
/// other work to do, that takes the core from the very thread that would bring the next piece. 20,000 turns, some tens of
/// microseconds, still bridge the gap between two kernels of a step.
/// </summary>
internal static partial class ThreadPatience
{
    private const string Variable = "GOMP_SPINCOUNT";
    private const string Turns = "20000";

    /// <summary>libgomp reads the environment of the process when it is loaded, which TorchSharp does later.</summary>
    public static void Set() => _ = SetEnvironment(Variable, Turns, 0); // what the user set stays

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
