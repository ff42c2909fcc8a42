using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>06_mixup in batch mode, and its table of boxes.</summary>
[Trait("Category", "Golden")]
public class MixingGoldenTests
{
    private const string Manifest = "06_mixup/manifest.json";
    private const string Tensors = "06_mixup/mixup.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Where(item => item.GetProperty("settings").Text("mode") == "batch")
            .Select(item => new GoldenCase(
                "06_mixup/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".mixed")
            ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_mixed_batch_is_the_references(string name)
    {
        name = name["06_mixup/".Length..];
        using var scope = NewDisposeScope();
        using var file = GoldenSet.Tensors(Tensors);
        var item = GoldenSet.Items(Manifest, "cases").Single(c => c.Text("name") == name);
        var smoothing = item.GetProperty("settings").GetProperty("label_smoothing").GetDouble();
        var classes = item.GetProperty("num_classes").GetInt32();

        var draw = Draw(item);
        var images = Mixing.Images(file.Read("input"), draw);
        var targets = Mixing.Targets(Mixing.Smooth(file.Read("labels"), classes, smoothing), draw);

        var tolerance = GoldenSet.Manifest(Manifest).GetProperty("tolerance");
        double Bound(string bound) => tolerance.GetProperty(bound).GetDouble();
        Numbers.AssertClose(file.Read(name + ".mixed"), images, Bound("mixed_abs"));
        Numbers.AssertClose(file.Read(name + ".targets"), targets, Bound("targets_abs"));
    }

    [GoldenFact(Manifest)]
    public void Every_box_of_the_table_is_the_references()
    {
        foreach (var row in GoldenSet.Items(Manifest, "rand_bbox"))
        {
            int Value(string name) => row.GetProperty(name).GetInt32();
            var (height, width) = (Value("height"), Value("width"));
            var lambda = row.GetProperty("lam").GetDouble();
            var box = MixBox.Around(height, width, lambda, Value("cy"), Value("cx"));
            Assert.Equal(new(Value("yl"), Value("yh"), Value("xl"), Value("xh")), box);
            var corrected = row.GetProperty("lam_corrected").GetDouble();
            Assert.Equal(corrected, box.ShareOutside(height, width), 1e-12);
        }
    }

    private static MixDraw Draw(JsonElement item)
    {
        var lambda = item.GetProperty("lam_effective")[0].GetDouble();
        var box = item.GetProperty("boxes")[0];
        if (box.ValueKind == JsonValueKind.Null)
            return new(lambda);
        int Edge(string name) => box.GetProperty(name).GetInt32();
        return new(lambda, new MixBox(Edge("yl"), Edge("yh"), Edge("xl"), Edge("xh")));
    }
}
