namespace DeitGen.Runtime.Tests.Support;

/// <summary>Small files of every kind that is read, made by bench/peer/format_samples.py.</summary>
internal static class ImageSamples
{
    public static string Folder { get; } = Path.Combine(Photos.Expected, "Samples");

    public static IEnumerable<string> Names() => Digests().Keys;

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>What Pillow makes of them.</summary>
    public static Dictionary<string, string> Digests() =>
        File.ReadLines(Path.Combine(Folder, "digests.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(p => p[0], p => p[1]);
}
