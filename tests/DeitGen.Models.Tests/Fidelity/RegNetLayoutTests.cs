using System.Text.Json;
using DeitGen.Arenas;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>14_regnety, the integers: widths, depths, groups and gates of each stage, and every key of the paper's teacher.</summary>
[Trait("Category", "Golden")]
public class RegNetLayoutTests
{
    private const string Manifest = "14_regnety/manifest.json";

    private static JsonElement[] Items =>
        GoldenSet.Has(Manifest) ? [.. Layouts.GetProperty("cases").EnumerateArray()] : [];

    private static JsonElement Layouts => GoldenSet.Manifest(Manifest).GetProperty("layouts");

    public static IEnumerable<GoldenCase> Configurations() =>
        Items.Select(i => new GoldenCase(Name(i)));

    [GoldenTheory(Manifest), Cases(nameof(Configurations))]
    public void Stages_groups_and_gates_are_the_references(string name)
    {
        var item = Items.Single(i => Name(i) == name);
        var variant = SpecCompiler.Compile(RegNetConfig.Attribute(item)).Variant;
        Assert.Equal(item.Number("parameters"), variant.Parameters);
        Assert.Equal(item.Number("state_dict_keys"), variant.Layout.Keys.Count());
        Assert.Equal(Expected(item), Found(variant.Layout));
    }

    [GoldenFact(Manifest)]
    public void The_papers_teacher_has_the_references_keys_and_shapes_in_its_order()
    {
        var expected = GoldenSet
            .Manifest(Manifest)
            .GetProperty("regnety_160_state_dict")
            .EnumerateArray()
            .Select(e => $"{e[0].GetString()} [{string.Join(", ", e[1].EnumerateArray())}]");
        var variant = RegNetY16GF.Variant;
        using var arena = new Arena(variant.Layout, trainable: false);
        using var module = variant.Build(arena);
        variant.Verify(module);
        var live = module.state_dict();
        Assert.Equal(expected, live.Select(t => $"{t.Key} [{string.Join(", ", t.Value.shape)}]"));
        Assert.Equal((428, 83_590_140), (live.Count, variant.Parameters));
        Assert.Equal(15.91, variant.Macs / 1e9, 0.005); // section B16 of the reference notes
    }

    [Fact]
    public void A_fresh_block_is_its_shortcut() // conv3.bn.weight = 0
    {
        using var arena = new Arena(DigitsRegNet.Layout, trainable: false);
        arena.Initialize(seed: 1);
        using var gain = arena.Parameter("s2.b1.conv3.bn.weight");
        using var other = arena.Parameter("s2.b1.conv2.bn.weight");
        Assert.All(gain.data<float>().ToArray(), value => Assert.Equal(0, value));
        Assert.All(other.data<float>().ToArray(), value => Assert.Equal(1, value));
    }

    /// <summary>A line a block: width, channels of a group, width of the gate, and whether the shortcut is projected.</summary>
    private static IEnumerable<string> Expected(JsonElement item)
    {
        foreach (var (number, stage) in item.GetProperty("stages").EnumerateArray().Index())
        foreach (
            var (b, gate) in stage.GetProperty("se_channels_per_block").EnumerateArray().Index()
        )
            yield return $"s{number + 1}.b{b + 1} {stage.Number("width")} {stage.Number("group_width")} {gate} {b == 0}";
    }

    private static IEnumerable<string> Found(ArenaLayout layout)
    {
        var shapes = layout.Tensors.ToDictionary(t => t.Key, t => t.Shape);
        const string Conv = ".conv2.conv.weight";
        return shapes
            .Keys.Where(key => key.EndsWith(Conv, StringComparison.Ordinal))
            .Select(key => (Block: key[..^Conv.Length], Kernel: shapes[key]))
            .Select(b =>
                $"{b.Block} {b.Kernel[0]} {b.Kernel[1]} {shapes[b.Block + ".se.fc1.weight"][0]} {shapes.ContainsKey(b.Block + ".downsample.conv.weight")}"
            );
    }

    private static string Name(JsonElement item) => "14_regnety/" + item.Text("name");
}
