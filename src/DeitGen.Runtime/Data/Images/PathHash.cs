using System.Text;

namespace DeitGen.Data.Images;

/// <summary>A number that depends on an image's path below its root and on nothing else (FNV-1a, 64 bits, its halves folded).</summary>
internal static class PathHash
{
    private const ulong Basis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>Of <c>class/name</c>, in UTF-8.</summary>
    public static uint Of(ImageFolder folder, int image)
    {
        var hash = Add(Basis, Encoding.UTF8.GetBytes(folder.ClassNames[folder.Class(image)]));
        hash = Add(Add(hash, "/"u8), folder.Name(image));
        return (uint)(hash ^ hash >> 32);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return hash;
    }
}
