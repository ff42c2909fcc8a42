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
    /// <param name="parts">What is written.</param>
    public static string Write(
        string path,
        IReadOnlyList<(string, string)> notes,
        ArenaLayout layout,
        params ArenaPart[] parts
    )
    {
        using var scope = NewDisposeScope();
        var tensors = parts.SelectMany(part => part.OnHost().Tensors(layout));
        return SafetensorsWriter.Write(path, notes, [.. tensors]);
    }

    /// <summary>Reads a file that must hold exactly the layout's tensors.</summary>
    /// <exception cref="UserErrorException">Names the first difference; the flat tensors are as they were.</exception>
    public static void Read(
        SafetensorsFile file,
        string variant,
        ArenaLayout layout,
        params ArenaPart[] parts
    )
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var hosts = parts.Select(part => part.OnHost()).ToArray(); // on the CPU the parts themselves
        Check(file, variant, [.. hosts.SelectMany(host => host.Tensors(layout))]);
        foreach (var (key, values) in hosts.SelectMany(host => host.Tensors(layout)))
            file.ReadInto(file.Find(key)!, values.bytes);
        foreach (var (part, host) in parts.Zip(hosts))
            if (part.Flat.device.type != DeviceType.CPU)
            {
                part.Flat.copy_(host.Flat);
                part.Counts?.copy_(host.Counts!);
            }
    }

    private static void Check(
        SafetensorsFile file,
        string variant,
        IReadOnlyCollection<(string Key, Tensor Values)> tensors
    )
    {
        foreach (var (key, values) in tensors)
            if (Difference(file.Find(key), values) is { } difference)
                throw Wrong(file, variant, $"'{key}' {difference}");
        var expected = tensors.Select(tensor => tensor.Key).ToHashSet(StringComparer.Ordinal);
        if (file.Names.FirstOrDefault(name => !expected.Contains(name)) is { } extra)
            throw Wrong(file, variant, $"'{extra}' is no tensor of that variant");
    }

    private static string? Difference(SafetensorsEntry? entry, Tensor values) =>
        entry switch
        {
            null => "is missing",
            _ when entry.Type.Scalar != values.dtype =>
                $"is {entry.Type.Name} instead of {SafetensorsType.Of(values).Name}",
            _ when !entry.Shape.AsSpan().SequenceEqual(values.shape) =>
                $"is [{string.Join(", ", entry.Shape)}] instead of [{string.Join(", ", values.shape)}]",
            _ => null,
        };

    private static UserErrorException Wrong(SafetensorsFile file, string variant, string what) =>
        new($"{file.Path} does not fit '{variant}': {what}; give a checkpoint of '{variant}'");
}
