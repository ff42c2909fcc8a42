using System.Text.Json;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>06_mixup in batch mode, and its table of boxes.</summary>
[Trait("Category", "Golden")]
public class MixingGoldenTests
{
    private static JsonElement Manifest => GoldenData.Manifest("06_mixup/manifest.json");

    public static TheoryData<string> Cases()
    {
        var names = new TheoryData<string>();
        if (GoldenData.Has("06_mixup"))
            foreach (var item in Manifest.GetProperty("cases").EnumerateArray())
                if (item.GetProperty("settings").GetProperty("mode").GetString() == "batch")
                    names.Add("06_mixup/" + item.GetProperty("name").GetString());
        return names;
    }

    [GoldenTheory("06_mixup"), MemberData(nameof(Cases))]
    public void A_mixed_batch_is_the_references(string name)
    {
        name = name["06_mixup/".Length..];
        using var scope = NewDisposeScope();
        using var file = GoldenData.Tensors("06_mixup/mixup.safetensors");
        var item = Manifest
            .GetProperty("cases")
            .EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == name);
        var smoothing = item.GetProperty("settings").GetProperty("label_smoothing").GetDouble();
        var classes = item.GetProperty("num_classes").GetInt32();

        var draw = Draw(item);
        var images = Mixing.Images(file.Read("input"), draw);
        var targets = Mixing.Targets(Mixing.Smooth(file.Read("labels"), classes, smoothing), draw);

        var tolerance = Manifest.GetProperty("tolerance");
        double Bound(string bound) => tolerance.GetProperty(bound).GetDouble();
        GoldenData.AssertClose(file.Read(name + ".mixed"), images, Bound("mixed_abs"));
        GoldenData.AssertClose(file.Read(name + ".targets"), targets, Bound("targets_abs"));
    }

    [GoldenFact("06_mixup")]
    public void Every_box_of_the_table_is_the_references()
    {
        foreach (var row in Manifest.GetProperty("rand_bbox").EnumerateArray())
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
