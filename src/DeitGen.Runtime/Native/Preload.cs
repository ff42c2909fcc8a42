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
    /// <returns>Null, or one sentence that says why nothing works.</returns>
    public static string? Run(IReadOnlyList<string> directories)
    {
        if (NativeFiles.Find(directories, NativeFiles.Torch) is not { } torch)
            return NativeLibrary.TryLoad(NativeFiles.Torch, out _)
                ? null
                : $"{NativeFiles.Torch} is not beside the program; add the package libtorch-cpu-linux-x64 2.10.0, or TorchSharp-cuda-linux for a GPU";
        if (NativeFiles.Find(directories, NativeFiles.TorchSharp) is not { } sharp)
            return $"{NativeFiles.TorchSharp} is not beside the program; reference the package TorchSharp 0.107.0";
        var published = File.ReadAllBytes(sharp);
        return ElfVersionNeed.IsStrong(published, Version) ? Load(torch, sharp, published) : null;
    }

    /// <summary>As published it loads where libstdc++ is new enough; else a marked copy does.</summary>
    private static string? Load(string torch, string sharp, byte[] published)
    {
        try
        {
            NativeLibrary.Load(torch);
            if (NativeLibrary.TryLoad(sharp, out _))
                return null;
            NativeLibrary.Load(MarkedCopy.Of(published, Version));
            return null;
        }
        catch (Exception e)
            when (e
                    is DllNotFoundException
                        or BadImageFormatException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            var reason = e.Message.Split('\n')[0].TrimEnd('.');
            return $"libtorch cannot be loaded from {Path.GetDirectoryName(sharp)}: {reason}; it needs Linux x64 with glibc 2.34 or later";
        }
    }
}
