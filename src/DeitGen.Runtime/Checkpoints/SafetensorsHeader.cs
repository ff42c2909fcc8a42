using System.Buffers.Binary;
using System.Text.Json;
using DeitGen.Errors;
using Microsoft.Win32.SafeHandles;

namespace DeitGen.Checkpoints;

/// <summary>The header of a safetensors file, held against the file: nothing in it is believed before it is checked.</summary>
/// <param name="Entries">The tensors, in the order of their data.</param>
/// <param name="Metadata">The file's notes about itself.</param>
internal sealed record SafetensorsHeader(
    IReadOnlyList<SafetensorsEntry> Entries,
    IReadOnlyDictionary<string, string> Metadata
)
{
    /// <summary>Bytes before the header: its length.</summary>
    public const int Prefix = 8;

    private const long Longest = 100_000_000; // the format's own limit

    private const string MetadataName = "__metadata__";

    /// <summary>Reads and checks a file's header.</summary>
    /// <exception cref="UserErrorException">The file is not what it should be.</exception>
    public static SafetensorsHeader Read(SafeFileHandle file, string path)
    {
        var size = RandomAccess.GetLength(file);
        Span<byte> prefix = stackalloc byte[Prefix];
        if (size < Prefix || RandomAccess.Read(file, prefix, 0) < Prefix)
            throw Broken(path, "has no header");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > Longest || Prefix + (long)length > size)
            throw Broken(path, $"claims a header of {length} bytes");
        var text = new byte[length];
        FileReads.Exactly(file, text, Prefix, path);
        try
        {
            using var json = JsonDocument.Parse(text);
            return Parse(json.RootElement, path, Prefix + (long)length, size);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
            )
        {
            throw Broken(path, "has a header that is not valid JSON of this format");
        }
    }

    private static SafetensorsHeader Parse(JsonElement root, string path, long start, long size)
    {
        var entries = new List<SafetensorsEntry>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (!names.Add(property.Name))
                throw Broken(path, $"lists '{property.Name}' twice");
            if (property.Name != MetadataName)
                entries.Add(Entry(property, path, start));
            else
                foreach (var note in property.Value.EnumerateObject())
                    metadata[note.Name] = note.Value.GetString() ?? "";
        }
        entries.Sort((a, b) => (a.Offset, a.Length).CompareTo((b.Offset, b.Length)));
        CheckCoverage(entries, path, start, size);
        return new(entries, metadata);
    }

    private static SafetensorsEntry Entry(JsonProperty property, string path, long start)
    {
        var name = property.Name;
        var dtype = property.Value.GetProperty("dtype").GetString();
        var type =
            SafetensorsType.Find(dtype)
            ?? throw Broken(path, $"has '{name}' in format {dtype}, which is not read here");
        var shape = Numbers(property.Value.GetProperty("shape"));
        var offsets = Numbers(property.Value.GetProperty("data_offsets"));
        if (offsets is not [>= 0, _] || Array.Exists(shape, size => size < 0))
            throw Broken(path, $"has negative or missing numbers at '{name}'");
        var bytes = shape.Aggregate((Int128)type.Bytes, Times);
        if ((Int128)offsets[1] - offsets[0] != bytes)
            throw Broken(path, $"has '{name}' of another length than its shape says");
        return new(name, type, shape, start + offsets[0], (long)bytes);
    }

    /// <summary>A product that stays above every file's size once it is there, so that it cannot wrap.</summary>
    private static Int128 Times(Int128 product, long size) =>
        product > long.MaxValue && size > 0 ? product : product * size;

    private static long[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.GetInt64())];

    private static void CheckCoverage(
        List<SafetensorsEntry> entries,
        string path,
        long start,
        long size
    )
    {
        var end = start;
        foreach (var entry in entries)
        {
            if (entry.Offset != end)
                throw Broken(path, $"has a gap or an overlap before '{entry.Name}'");
            end += entry.Length;
        }
        if (end != size)
            throw Broken(path, $"is {size} bytes long, its header says {end}");
    }

    private static UserErrorException Broken(string path, string what) =>
        new($"{path} {what}: it is no intact safetensors file; give another one");
}
