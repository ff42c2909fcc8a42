using System.Globalization;
using System.Text.Json;
using DeitGen.Arenas;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>10_state_dicts: keys in their order, shapes, counts and decay groups of every registered model.</summary>
[Trait("Category", "Golden")]
public class StateDictTests
{
    private const string Manifest = "10_state_dicts/models.json";

    private static IEnumerable<GoldenCase> Models() => Cases("models");

    private static IEnumerable<GoldenCase> ClassCounts() => Cases("other_class_counts");

    /// <summary>Entries with parallel branches (norm11 and so on) belong to a feature that is not there yet.</summary>
    private static IEnumerable<GoldenCase> LaterModels() =>
        Cases("extra_models_v2")
            .Where(c =>
                !Shapes(Entry("extra_models_v2", c.Name)).ContainsKey("blocks.0.norm11.weight")
            );

    [GoldenTheory(Manifest), Cases(nameof(Models))]
    public void A_compiled_layout_is_the_references(string name)
    {
        var entry = Entry("models", name);
        var spec = SpecCompiler.Compile(
            Config(entry).Attribute() + "[Recipe(Quirks = Quirks.DecayDistToken)]"
        );
        AssertEntry(entry, spec.Variant.Layout, spec.Variant.Parameters);

        var groups = entry.GetProperty("weight_decay_groups");
        Assert.Equal(groups.Texts("decay"), Keys(spec.Variant.Layout, DecayGroup.Decayed));
        Assert.Equal(groups.Texts("no_decay"), Keys(spec.Variant.Layout, DecayGroup.Free));
    }

    [GoldenTheory(Manifest), Cases(nameof(Models))]
    public void A_shipped_variant_is_the_references(string name)
    {
        if (Shipped.Find(name["10_state_dicts/".Length..]) is not { } variant)
            return; // a golden set may hold models that are not shipped
        var entry = Entry("models", name);
        AssertEntry(entry, variant.Layout, variant.Parameters);
        // Later timm's rule, and ours: no token decays. The reference's is Quirks.DecayDistToken.
        var decayed = entry.GetProperty("weight_decay_groups").Texts("decay");
        Assert.Equal(
            decayed.Where(key => key != "dist_token"),
            Keys(variant.Layout, DecayGroup.Decayed)
        );
    }

    [GoldenTheory(Manifest), Cases(nameof(LaterModels))]
    public void A_layout_of_DeiT_III_is_the_references(string name)
    {
        var entry = Entry("extra_models_v2", name);
        var shapes = Shapes(entry);
        var width = shapes["cls_token"][2];
        string[] properties =
        [
            NetworkConfig.Property("EmbedDim", width),
            NetworkConfig.Property("Heads", width / 64),
            NetworkConfig.Property(
                "Depth",
                shapes.Keys.Count(k => k.EndsWith(".gamma_1", StringComparison.Ordinal))
            ),
            .. NetworkConfig.DeitThree,
        ];
        var variant = SpecCompiler
            .Compile($"[VisionTransformer({string.Join(", ", properties)})]")
            .Variant;
        AssertEntry(entry, variant.Layout, variant.Parameters);
    }

    [GoldenTheory(Manifest), Cases(nameof(ClassCounts))]
    public void Parameters_at_other_sizes_are_the_references(string name)
    {
        var words = name["10_state_dicts/".Length..].Split(' ', '=');
        var model = GoldenSet.Manifest(Manifest).GetProperty("models").GetProperty(words[0]);
        var config = Config(model) with
        {
            NumClasses = double.Parse(words[2], CultureInfo.InvariantCulture),
            ImageSize = double.Parse(words[4], CultureInfo.InvariantCulture),
        };
        Assert.Equal(
            Entry("other_class_counts", name).GetInt64(),
            SpecCompiler.Compile(config.Attribute()).Variant.Parameters
        );
    }

    private static void AssertEntry(JsonElement entry, ArenaLayout layout, long parameters)
    {
        Assert.Equal(entry.GetProperty("parameters").GetInt64(), parameters);
        Assert.Equal(
            Shapes(entry).Select(s => $"{s.Key} [{string.Join(", ", s.Value)}]"),
            layout.Tensors.Select(t => $"{t.Key} [{string.Join(", ", t.Shape)}]")
        );
    }

    private static NetworkConfig Config(JsonElement entry) =>
        NetworkConfig.From(entry) with
        {
            NumClasses = entry.GetProperty("default_cfg").Number("num_classes"),
        };

    private static IEnumerable<string> Keys(ArenaLayout layout, DecayGroup group) =>
        layout.Tensors.Where(t => t.Decay == group).Select(t => t.Key);

    private static Dictionary<string, int[]> Shapes(JsonElement entry) =>
        entry
            .GetProperty("state_dict")
            .EnumerateArray()
            .ToDictionary(
                tensor => tensor[0].GetString()!,
                tensor => tensor[1].EnumerateArray().Select(size => size.GetInt32()).ToArray()
            );

    private static IEnumerable<GoldenCase> Cases(string section) =>
        GoldenSet.Has(Manifest)
        && GoldenSet.Manifest(Manifest).TryGetProperty(section, out var entries)
            ? entries.EnumerateObject().Select(p => new GoldenCase("10_state_dicts/" + p.Name))
            : [];

    private static JsonElement Entry(string section, string name) =>
        GoldenSet
            .Manifest(Manifest)
            .GetProperty(section)
            .GetProperty(name["10_state_dicts/".Length..]);
}
