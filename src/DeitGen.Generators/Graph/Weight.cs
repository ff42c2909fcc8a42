using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>A trained tensor under its key in timm's checkpoints (in a block: behind the block's prefix).</summary>
internal sealed record Weight(
    string Key,
    EquatableArray<int> Sizes,
    InitialValue Initial,
    bool IsDecayed
)
{
    public long Count => Sizes.Aggregate(1L, (product, size) => product * size);

    /// <summary>Whether products read it: [out, in], or a convolution's kernel. Tokens and positions are [1, N, width].</summary>
    public bool IsMatrix => Sizes.Length is 2 or 4;

    public string Sizing => $"[{string.Join(", ", Sizes)}]";

    /// <summary>The field that holds it: attn.qkv.weight becomes attnQkvWeight.</summary>
    public string Field =>
        string.Concat(
            Key.Split('.', '_')
                .Select(
                    (word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)
                )
        );

    /// <summary>attn.qkv becomes AttnQkv.</summary>
    public static string Pascal(string key) =>
        string.Concat(
            key.Split('.', '_').Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1))
        );

    /// <summary>A module lists its own parameters before those of its parts.</summary>
    public bool IsOwn => !Key.Contains('.');

    public static Weight Matrix(string key, EquatableArray<int> sizes, InitialValue initial) =>
        new(key, sizes, initial, IsDecayed: true);

    public static Weight Vector(string key, EquatableArray<int> sizes, InitialValue initial) =>
        new(key, sizes, initial, IsDecayed: false);
}
