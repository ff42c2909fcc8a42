using DeitGen.Arenas;
using DeitGen.Errors;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>
/// Flat tensors of an arena as safetensors files: every tensor of the layout under its key, in the order of the reference's
/// checkpoints. On the CPU the numbers go straight between file and arena.
/// </summary>
internal static class ArenaFile
{
    /// <summary>Writes a file and returns its SHA-256.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="notes">The file's notes about itself.</param>
    /// <param name="layout">Where the tensors lie.</param>
    /// <param name="parts">What is written: a prefix of the keys, and a flat tensor.</param>
    public static string Write(
        string path,
        IReadOnlyList<(string, string)> notes,
        ArenaLayout layout,
        params (string Prefix, Tensor Flat)[] parts
    )
    {
        using var scope = NewDisposeScope();
        var tensors = new List<(string, Tensor)>();
        foreach (var (prefix, flat) in parts)
        {
            var host = flat.cpu();
            foreach (var tensor in layout.Tensors)
                tensors.Add((prefix + tensor.Key, Part(host, tensor).view(Shape(tensor))));
        }
        return SafetensorsWriter.Write(path, notes, tensors);
    }

    /// <summary>Reads a file that must hold exactly the layout's tensors.</summary>
    /// <exception cref="UserErrorException">Names the first difference; the flat tensors are as they were.</exception>
    public static void Read(
        SafetensorsFile file,
        string variant,
        ArenaLayout layout,
        params (string Prefix, Tensor Flat)[] parts
    )
    {
        Check(file, variant, layout, [.. parts.Select(part => part.Prefix)]);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var (prefix, flat) in parts)
        {
            var host = flat.device.type == DeviceType.CPU ? flat.alias() : flat.cpu();
            foreach (var tensor in layout.Tensors)
                file.ReadInto(file.Find(prefix + tensor.Key)!, Part(host, tensor).bytes);
            if (flat.device.type != DeviceType.CPU)
                flat.copy_(host);
        }
    }

    private static void Check(
        SafetensorsFile file,
        string variant,
        ArenaLayout layout,
        string[] prefixes
    )
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prefix in prefixes)
        foreach (var tensor in layout.Tensors)
        {
            var key = prefix + tensor.Key;
            expected.Add(key);
            if (Difference(file.Find(key), Shape(tensor)) is { } difference)
                throw Wrong(file, variant, $"'{key}' {difference}");
        }
        if (file.Names.FirstOrDefault(name => !expected.Contains(name)) is { } extra)
            throw Wrong(file, variant, $"'{extra}' is no tensor of that variant");
    }

    private static string? Difference(SafetensorsEntry? entry, long[] shape) =>
        entry switch
        {
            null => "is missing",
            _ when entry.Type != SafetensorsType.Float32 =>
                $"is {entry.Type.Name} instead of {SafetensorsType.Float32.Name}",
            _ when !entry.Shape.AsSpan().SequenceEqual(shape) =>
                $"is [{string.Join(", ", entry.Shape)}] instead of [{string.Join(", ", shape)}]",
            _ => null,
        };

    private static UserErrorException Wrong(SafetensorsFile file, string variant, string what) =>
        new($"{file.Path} does not fit '{variant}': {what}; give a checkpoint of '{variant}'");

    private static Tensor Part(Tensor flat, TensorLayout tensor) =>
        flat.narrow(0, tensor.Offset, tensor.Count);

    private static long[] Shape(TensorLayout tensor) =>
        [.. tensor.Shape.Select(size => (long)size)];
}
