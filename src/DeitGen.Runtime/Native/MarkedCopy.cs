using System.Security.Cryptography;

namespace DeitGen.Native;

/// <summary>A private copy of a library in which a version need is weak.</summary>
internal static class MarkedCopy
{
    /// <summary>Writes the copy, or finds the one of an earlier run; several processes may do so at once.</summary>
    /// <returns>Its path; the name is the library's own, so that the loader knows it again.</returns>
    public static string Of(byte[] library, string version)
    {
        var marked = library.ToArray();
        ElfVersionNeed.MarkWeak(marked, version);
        var name = Convert.ToHexStringLower(SHA256.HashData(marked))[..16];
        var folder = Path.Combine(
            Path.GetTempPath(),
            $"deitgen-native-{Environment.UserName}-{name}"
        );
        var path = Path.Combine(folder, NativeFiles.TorchSharp);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(marked))
            return path;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(draft, marked);
        File.Move(draft, path, overwrite: true);
        return path;
    }
}
