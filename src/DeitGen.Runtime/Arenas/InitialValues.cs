using DeitGen.Randomness;

namespace DeitGen.Arenas;

/// <summary>A tensor's initial values as a function of (seed, key) alone: neither the order of tensors nor the device matters.</summary>
internal static class InitialValues
{
    /// <summary>Draws a tensor's initial values into its part of an arena that lies at <paramref name="address"/>.</summary>
    public static unsafe void Draw(
        nint address,
        TensorLayout tensor,
        ArenaLayout layout,
        long seed
    ) =>
        Fill(
            new((float*)address + tensor.Offset, checked((int)tensor.Count)),
            tensor,
            layout,
            seed
        );

    /// <summary>Fills <paramref name="values"/> with a tensor's initial values.</summary>
    private static void Fill(Span<float> values, TensorLayout tensor, ArenaLayout layout, long seed)
    {
        var source = Source(tensor, layout);
        var draws = Draws.ForPosition(
            seed,
            Purposes.Initialization,
            KeyHash.Of(source.Key),
            epoch: 0
        );
        switch (source.Initial)
        {
            case Initializer.TruncatedNormalCase normal:
                FillTruncatedNormal(values, normal, ref draws);
                break;
            case Initializer.NormalCase normal:
                FillNormal(values, normal.Std, ref draws);
                break;
            case Initializer.FanOutCase:
                var fanOut = (double)source.Count / source.Shape[1]; // groups do not count, as in torch
                FillNormal(values, Math.Sqrt(2 / fanOut), ref draws);
                break;
            case Initializer.UniformCase uniform:
                foreach (ref var value in values)
                    value = (float)((2 * draws.NextDouble() - 1) * uniform.Bound);
                break;
            case Initializer.ConstantCase constant:
                values.Fill((float)constant.Value);
                break;
        }
    }

    private static void FillNormal(Span<float> values, double std, ref Draws draws)
    {
        foreach (ref var value in values)
            value = (float)(Normal.Quantile(draws.NextOpen()) * std);
    }

    /// <summary>By the inverse of the distribution's cumulative share, like timm's, but of the open interval: never infinite.</summary>
    private static void FillTruncatedNormal(
        Span<float> values,
        Initializer.TruncatedNormalCase normal,
        ref Draws draws
    )
    {
        var below = Normal.Cumulative(normal.Low / normal.Std);
        var share = Normal.Cumulative(normal.High / normal.Std) - below;
        foreach (ref var value in values)
        {
            var drawn = Normal.Quantile(below + share * draws.NextOpen()) * normal.Std;
            value = (float)Math.Clamp(drawn, normal.Low, normal.High);
        }
    }

    /// <summary>The tensor whose values are drawn: itself, or the one at the end of the copies.</summary>
    private static TensorLayout Source(TensorLayout tensor, ArenaLayout layout)
    {
        var source = tensor;
        for (var copies = 0; source.Initial is Initializer.CopyCase copy; copies++)
        {
            if (copies == layout.Tensors.Length)
                throw new LayoutException($"{tensor.Key} starts as a copy of itself.");
            source =
                layout.Tensors.FirstOrDefault(other => other.Key == copy.Key)
                ?? throw new LayoutException(
                    $"{source.Key} starts as a copy of {copy.Key}, which the layout lacks."
                );
            if (source.Count != tensor.Count)
                throw new LayoutException(
                    $"{tensor.Key} has {tensor.Count} numbers and starts as a copy of {source.Key}, which has {source.Count}."
                );
        }
        return source;
    }
}
