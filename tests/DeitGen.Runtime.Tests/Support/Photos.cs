using System.Reflection;
using System.Security.Cryptography;
using DeitGen.Augmentation;

namespace DeitGen.Runtime.Tests.Support;

/// <summary>The photos of ../shared/data, which are not part of the repository, and what Pillow makes of them.</summary>
internal static class Photos
{
    private static readonly string Repository = typeof(Photos)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(note => note.Key == "RepositoryRoot")
        .Value!;

    /// <summary>Files of the tests of decoding.</summary>
    public static string Expected { get; } =
        Path.Combine(Repository, "tests", "DeitGen.Runtime.Tests", "Data", "Decoding");

    public static string Folder { get; } =
        Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data", "imagenet-samples"));

    /// <summary>Made by bench/peer/photo_digests.py.</summary>
    public static IEnumerable<(
        string Path,
        int Width,
        int Height,
        string Decoded,
        string Resized
    )> Digests() =>
        File.ReadLines(Path.Combine(Expected, "photo-digests.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(p => (Path.Combine(Folder, p[0]), Number(p[1]), Number(p[2]), p[3], p[4]));

    /// <summary>12 digits of SHA-256 of the red, green and blue bytes.</summary>
    public static string Digest(Canvas canvas)
    {
        var pixels = canvas.Pixels;
        var bytes = new byte[pixels.Length / 4 * 3];
        for (int from = 0, to = 0; to < bytes.Length; from += 4, to += 3)
            pixels.Slice(from, 3).CopyTo(bytes.AsSpan(to));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
    }

    private static int Number(string text) =>
        int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
