using System.Collections.Immutable;
using DeitGen.Arenas;

namespace DeitGen.Tests.Arenas;

/// <summary>A layout of four tensors over ten lines: two matrices that decay, then two vectors that don't; gaps pad them to lines.</summary>
internal static class SmallLayout
{
    public const long Length = 160;
    public const long Parameters = 4 * 16 + 30 + 10 + 20;

    public static ArenaLayout Create() =>
        new(
            "0123456789abcdef",
            Length,
            [
                new("tokens", [1, 2, 10], 128, DecayGroup.Free, Initializer.Constant(1)),
                new("first.weight", [4, 16], 0, DecayGroup.Decayed, Initial),
                new("first.bias", [10], 96, DecayGroup.Free, Initializer.Constant(0)),
                new("second.weight", [3, 10], 64, DecayGroup.Decayed, Initial),
            ]
        );

    public static UpdateRange[] Ranges => [new(0, 96, 0.05), new(96, 64, 0)];

    private static Initializer Initial => Initializer.TruncatedNormal(0.02, -2, 2);

    /// <summary>A layout of one tensor.</summary>
    public static ArenaLayout Of(string key, ImmutableArray<int> shape, Initializer initial)
    {
        var tensor = new TensorLayout(key, shape, 0, DecayGroup.Decayed, initial);
        return new("0123456789abcdef", (tensor.Count + 15) / 16 * 16, [tensor]);
    }

    /// <summary>An arena whose values and gradients are normal numbers, as torch's generator draws them for <paramref name="seed"/>.</summary>
    public static Arena Filled(long seed = 1)
    {
        var arena = new Arena(Create());
        FillNormal(arena.Values, seed);
        FillNormal(arena.Gradients, seed + 1);
        return arena;
    }

    public static void FillNormal(TorchSharp.torch.Tensor target, long seed)
    {
        using var generator = new TorchSharp.torch.Generator((ulong)seed);
        target.normal_(0, 1, generator);
    }

    public static float[] Numbers(TorchSharp.torch.Tensor tensor) => tensor.data<float>().ToArray();
}
