using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>A library of which the loader refuses a version need, loaded from a copy in which that need is weak.</summary>
internal static class MarkedCopy
{
    /// <summary>
    /// Loads such a copy. It lies in a folder of its own that only this user can enter, and is gone again when it is loaded: no
    /// process meets another's copy, and nobody can exchange it.
    /// </summary>
    /// <param name="library">The library as published.</param>
    /// <param name="name">Its file name, by which the loader knows it again.</param>
    /// <param name="version">The need to mark.</param>
    /// <exception cref="IOException">There is no room for temporary files.</exception>
    /// <exception cref="DllNotFoundException">It does not load with a weak need either.</exception>
    public static void Load(ReadOnlySpan<byte> library, string name, string version)
    {
        var marked = library.ToArray();
        ElfVersionNeed.MarkWeak(marked, version);
        var folder = Directory.CreateTempSubdirectory("deitgen-").FullName;
        try
        {
            var copy = Path.Combine(folder, name);
            File.WriteAllBytes(copy, marked);
            NativeLibrary.Load(copy);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
