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
    /// <returns>What was missing or left out because it was allowed.</returns>
    /// <exception cref="UserErrorException">A tensor is missing, left over, or of another shape; the arena is as it was.</exception>
    public static KeyDifference Load(
        ITensorSource source,
        string variant,
        Arena arena,
        Allowance allow = default
    )
    {
        var names = Names(source);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var parts = new ArenaPart("", arena.Values, arena.Counts)
            .Tensors(arena.Layout)
            .ToDictionary(part => part.Key, part => part.Values, StringComparer.Ordinal);
        var difference = new KeyDifference(
            [.. parts.Keys.Where(key => !names.ContainsKey(key))],
            [.. names.Keys.Where(key => !parts.ContainsKey(key))]
        );
        if (!allow.Missing)
            Refuse(source, variant, "lacks", difference.Missing);
        if (!allow.Unexpected)
            Refuse(source, variant, "also has", difference.Unexpected);
        foreach (var key in difference.Missing)
            parts.Remove(key);
        CheckShapes(source, names, variant, parts);
        foreach (var (key, values) in parts)
            values.copy_(source.Read(names[key]).to(values.dtype));
        return difference;
    }

    /// <summary>The file's names by ours.</summary>
    private static Dictionary<string, string> Names(ITensorSource source)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in source.Names)
            if (!names.TryAdd(Ours(name), name))
                throw new UserErrorException(
                    $"{source.Path} has '{Ours(name)}' under two names; give a file that has it under one"
                );
        return names;
    }

    private static string Ours(string name)
    {
        foreach (var (theirs, ours) in Renamed)
            if (name.EndsWith(theirs, StringComparison.Ordinal))
                return name[..^theirs.Length] + ours;
        return name;
    }

    private static void CheckShapes(
        ITensorSource source,
        Dictionary<string, string> names,
        string variant,
        Dictionary<string, Tensor> parts
    )
    {
        foreach (var (key, values) in parts)
        {
            var (ours, theirs) = (values.shape, source.Shape(names[key]));
            if (!theirs.AsSpan().SequenceEqual(ours))
                throw new UserErrorException(
                    $"{source.Path} does not fit '{variant}': '{key}' is [{string.Join(", ", theirs)}] instead of [{string.Join(", ", ours)}]; give weights of that network"
                );
        }
    }

    private static void Refuse(
        ITensorSource source,
        string variant,
        string what,
        IReadOnlyList<string> keys
    )
    {
        if (keys.Count == 0)
            return;
        throw new UserErrorException(
            $"{source.Path} does not fit '{variant}': it {what} {FirstFew.Of(keys, Shown)}; give weights of that network"
        );
    }
}
