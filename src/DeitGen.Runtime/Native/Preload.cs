using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>
/// TorchSharp 0.107 asks for a newer libstdc++ than Debian 12, Ubuntu 22.04 and RHEL 9 have, though it uses nothing of it. Our build
/// targets mark that wish as weak in the copy they put beside the program. For a program that was built without them, this
/// does the same at run time: a marked copy is loaded first, and TorchSharp's loader then finds it by name.
/// </summary>
internal static class Preload
{
    /// <summary>The version that is asked for and not used: one link-time marker, no relocation refers to it.</summary>
    public const string Version = "GLIBCXX_3.4.32";

    /// <summary>Loads what TorchSharp's own loader could not.</summary>
    /// <param name="directories">Where to look; what is in none of them may still be on the system's search path.</param>
    /// <returns>Null, or one sentence that says why nothing works.</returns>
    public static string? Run(IReadOnlyList<string> directories)
    {
        var torch = NativeFiles.Find(directories, NativeFiles.Torch) ?? NativeFiles.Torch;
        if (torch == NativeFiles.Torch && !NativeLibrary.TryLoad(torch, out _))
            return $"{torch} is not beside the program; add the package libtorch-cpu-linux-x64 {NativeFiles.TorchVersion}, or TorchSharp-cuda-linux for a GPU";
        if (NativeFiles.Find(directories, NativeFiles.TorchSharp) is { } sharp)
            return Load(torch, sharp);
        return NativeLibrary.TryLoad(NativeFiles.TorchSharp, out _)
            ? null
            : $"{NativeFiles.TorchSharp} is not beside the program; reference the package TorchSharp 0.107.0";
    }

    /// <summary>As published it loads where libstdc++ is new enough; else a marked copy does.</summary>
    private static string? Load(string torch, string sharp)
    {
        try
        {
            var published = File.ReadAllBytes(sharp);
            if (!ElfVersionNeed.IsStrong(published, Version))
                return null; // our targets were here
            NativeLibrary.Load(torch);
            if (!NativeLibrary.TryLoad(sharp, out _))
                MarkedCopy.Load(published, NativeFiles.TorchSharp, Version);
            return null;
        }
        catch (Exception e)
            when (e
                    is DllNotFoundException
                        or BadImageFormatException
                        or IOException
                        or UnauthorizedAccessException
                        or ArgumentOutOfRangeException // a damaged file
                        or OverflowException
            )
        {
            var reason = e.Message.Split('\n')[0].TrimEnd('.');
            return $"libtorch cannot be loaded from {Path.GetDirectoryName(sharp)}: {reason}; it needs Linux x64 with glibc 2.34 or later";
        }
    }
}
