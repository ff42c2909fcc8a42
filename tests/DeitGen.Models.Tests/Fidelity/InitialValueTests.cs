using System.Text.Json;
using DeitGen.Arenas;
using DeitGen.Golden;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>11_trunc_normal: moments of the truncated normal, and the initial distribution of every tensor of a network.</summary>
[Trait("Category", "Golden")]
public class InitialValueTests
{
    private const string Manifest = "11_trunc_normal/trunc_normal.json";
    private const int Seeds = 4;

    /// <summary>Deviations from an expected moment, in standard errors; draws are a function of the seed, so nothing flickers.</summary>
    private const double Deviations = 5;

    /// <summary>The whole arena of deit-tiny-distilled under each of a few seeds: [seeds, Length].</summary>
    private static readonly Lazy<Tensor> Fresh = new(() =>
    {
        using var scope = NewDisposeScope();
        using var arena = new Arena(DeitTinyDistilled.Layout, trainable: false);
        var drawn = Enumerable.Range(0, Seeds).Select(seed => Drawn(arena, seed));
        return stack([.. drawn]).DetachFromDisposeScope();
    });

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet.Items(Manifest, "cases").Select(c => new GoldenCase(Name(c)));

    private static IEnumerable<GoldenCase> Tensors() =>
        GoldenSet
            .Items(Manifest, "fresh_deit_tiny_distilled")
            .Select(t => new GoldenCase(FreshName(t)));

    [GoldenTheory(Manifest), Cases(nameof(Cases))]
    public void A_truncated_normal_has_the_references_moments(string name)
    {
        var item = GoldenSet.Items(Manifest, "cases").Single(c => Name(c) == name);
        var (theory, advice) = (item.GetProperty("theory"), item.GetProperty("advice"));
        var count = (int)advice.Number("n") / 16 * 16;
        var (low, high) = (item.Number("a"), item.Number("b"));
        var initial = Initializer.TruncatedNormal(item.Number("std_argument"), low, high);
        var layout = new ArenaLayout("", count, [new("x", [count], 0, DecayGroup.Free, initial)]);
        using var arena = new Arena(layout, trainable: false);

        using var x = Drawn(arena, seed: 1);

        Assert.Equal(theory.Number("mean"), x.mean().ToDouble(), advice.Number("mean_abs"));
        var std = theory.Number("std");
        Assert.Equal(std, x.std().ToDouble(), std * advice.Number("std_rel"));
        Assert.True(x.min().ToDouble() >= low && x.max().ToDouble() <= high);
    }

    [GoldenTheory(Manifest), Cases(nameof(Tensors))]
    public void A_tensor_starts_from_the_references_distribution(string name)
    {
        using var scope = NewDisposeScope();
        var item = GoldenSet
            .Items(Manifest, "fresh_deit_tiny_distilled")
            .Single(t => FreshName(t) == name);
        var layout = DeitTinyDistilled.Layout.Tensors.Single(t => t.Key == item.Text("name"));
        var x = Fresh.Value.narrow(1, layout.Offset, layout.Count);
        var expected = item.GetProperty("expected");
        if (expected.Text("kind") == "constant")
        {
            Assert.True(x.eq(expected.Number("value")).all().ToBoolean());
            return;
        }
        var (mean, std) = (expected.Number("mean", 0), expected.Number("std"));
        var error = std / Math.Sqrt(x.numel());
        Assert.Equal(mean, x.mean().ToDouble(), Deviations * error);
        Assert.Equal(std, x.std().ToDouble(), Deviations * error / Math.Sqrt(2));
        if (expected.Text("kind") == "uniform")
            Assert.True(x.abs().max().ToDouble() <= expected.Number("high"));
    }

    private static Tensor Drawn(Arena arena, int seed)
    {
        arena.Initialize(seed);
        return arena.Values.clone();
    }

    private static string Name(JsonElement item)
    {
        string Raw(string property) => item.GetProperty(property).GetRawText();
        return $"11_trunc_normal/std {Raw("std_argument")} in {Raw("a")}..{Raw("b")}";
    }

    private static string FreshName(JsonElement item) =>
        "11_trunc_normal/fresh/" + item.Text("name");
}
