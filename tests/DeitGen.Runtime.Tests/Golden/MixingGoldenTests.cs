using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>06_mixup in every mode, and its tables of boxes.</summary>
[Trait("Category", "Golden")]
public class MixingGoldenTests
{
    private const string Manifest = "06_mixup/manifest.json";
    private const string Tensors = "06_mixup/mixup.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
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

        var smooth = Mixing.Smooth(file.Read("labels"), classes, smoothing);
        var (images, targets) = Mixed(item, file.Read("input"), smooth);

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

    [GoldenFact(Manifest)]
    public void Every_box_between_two_sizes_is_the_references()
    {
        foreach (var row in GoldenSet.Items(Manifest, "rand_bbox_minmax"))
        {
            int Value(string name) => row.GetProperty(name).GetInt32();
            var bounds = row.GetProperty("minmax");
            var calls = new Queue<JsonElement>(
                row.GetProperty("randint_calls_low_high_value").EnumerateArray()
            );
            int Draw(int low, int end)
            {
                var call = calls.Dequeue();
                Assert.Equal((call[0].GetInt32(), call[1].GetInt32()), (low, end));
                return call[2].GetInt32();
            }
            var (min, max) = (bounds[0].GetDouble(), bounds[1].GetDouble());
            var box = MixBox.Between(Value("height"), Value("width"), min, max, Draw);
            Assert.Equal(new(Value("yl"), Value("yh"), Value("xl"), Value("xh")), box);
        }
    }

    private static (Tensor Images, Tensor Targets) Mixed(
        JsonElement item,
        Tensor images,
        Tensor targets
    )
    {
        var mode = item.GetProperty("settings").Text("mode");
        if (mode == "batch")
        {
            var draw = Draw(item, 0, 0);
            return (Mixing.Images(images, draw), Mixing.Targets(targets, draw));
        }
        var batch = (int)images.shape[0];
        int Box(int image) => mode == "pair" ? Math.Min(image, batch - 1 - image) : image;
        var draws = Enumerable.Range(0, batch).Select(i => Draw(item, i, Box(i))).ToList();
        return (Mixing.EachImage(images, draws), Mixing.EachTarget(targets, draws));
    }

    private static MixDraw Draw(JsonElement item, int image, int drawn)
    {
        var lambda = item.GetProperty("lam_effective")[image].GetDouble();
        var box = item.GetProperty("boxes")[drawn];
        if (box.ValueKind == JsonValueKind.Null)
            return new(lambda);
        int Edge(string name) => box.GetProperty(name).GetInt32();
        return new(lambda, new MixBox(Edge("yl"), Edge("yh"), Edge("xl"), Edge("xh")));
    }
}
