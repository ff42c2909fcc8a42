using DeitGen.Arenas;
using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>Weights of another program, brought into an arena by timm's keys.</summary>
internal static class ForeignWeights
{
    private const int Shown = 4;

    /// <summary>timm's newer names for what DeiT III's own files call otherwise.</summary>
    private static readonly (string Theirs, string Ours)[] Renamed =
    [
        (".ls1.gamma", ".gamma_1"),
        (".ls2.gamma", ".gamma_2"),
    ];

    /// <summary>Loads every tensor of the layout, whatever the number format of the file.</summary>
    /// <exception cref="UserErrorException">A tensor is missing, left over, or of another shape; the arena is as it was.</exception>
    public static void Load(ITensorSource source, string variant, Arena arena)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in source.Names)
            names[Ours(name)] = name;
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var parts = new ArenaPart("", arena.Values, arena.Counts)
            .Tensors(arena.Layout)
            .ToDictionary(part => part.Key, part => part.Values, StringComparer.Ordinal);
        Check(source, names, variant, parts);
        foreach (var (key, values) in parts)
            values.copy_(source.Read(names[key]).to(values.dtype));
    }

    private static string Ours(string name)
    {
        foreach (var (theirs, ours) in Renamed)
            if (name.EndsWith(theirs, StringComparison.Ordinal))
                return name[..^theirs.Length] + ours;
        return name;
    }

    private static void Check(
        ITensorSource source,
        Dictionary<string, string> names,
        string variant,
        Dictionary<string, Tensor> parts
    )
    {
        Refuse(source, variant, "lacks", [.. parts.Keys.Where(key => !names.ContainsKey(key))]);
        Refuse(source, variant, "also has", [.. names.Keys.Where(key => !parts.ContainsKey(key))]);
        foreach (var (key, values) in parts)
        {
            var (ours, theirs) = (values.shape, source.Shape(names[key]));
            if (!theirs.AsSpan().SequenceEqual(ours))
                throw new UserErrorException(
                    $"{source.Path} does not fit '{variant}': '{key}' is [{string.Join(", ", theirs)}] instead of [{string.Join(", ", ours)}]; give weights of that network"
                );
        }
    }

    private static void Refuse(ITensorSource source, string variant, string what, string[] keys)
    {
        if (keys.Length == 0)
            return;
        var more = keys.Length > Shown ? $" and {keys.Length - Shown} more" : "";
        throw new UserErrorException(
            $"{source.Path} does not fit '{variant}': it {what} {string.Join(", ", keys.Take(Shown))}{more}; give weights of that network"
        );
    }
}
