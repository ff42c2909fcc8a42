using System.Globalization;
using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Golden;
using DeitGen.Runtime.Tests.Support;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: where crops lie and how they are resized.</summary>
[Trait("Category", "Golden")]
public class CropGoldenTests
{
    private const string Tensors = "07_augment/resized_crop.safetensors";

    private static JsonElement[] Crops() =>
        GoldenSet.Has(GoldenImages.Manifest)
            ?
            [
                .. GoldenSet
                    .Manifest(GoldenImages.Manifest)
                    .GetProperty("resized_crop")
                    .GetProperty("cases")
                    .EnumerateArray(),
            ]
            : [];

    private static IEnumerable<GoldenCase> CropCases() =>
        Crops()
            .Select(item => new GoldenCase(
                "07_augment/" + item.Text("tensor"),
                GoldenSet.Holds(Tensors, item.Text("tensor"))
                    && GoldenSet.Holds(GoldenImages.Images, item.Text("image"))
            ));

    private static IEnumerable<GoldenCase> BoxCases() =>
        GoldenSet
            .Items(GoldenImages.Manifest, "crop_params")
            .Select((_, index) => new GoldenCase($"07_augment/crop_params{index}"));

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(CropCases)), AbsentCases(nameof(CropCases))]
    public void A_resized_box_is_the_references_to_the_byte(string name)
    {
        var item = Crops().Single(c => "07_augment/" + c.Text("tensor") == name);
        var size = item.GetProperty("size").GetInt32();
        var filter = Enum.Parse<Interpolation>(item.Text("interpolation"), ignoreCase: true);
        var canvas = new Canvas();

        GoldenImages.Load(item.Text("image")).ResizeTo(item.Box(), size, size, filter, canvas);

        Assert.Equal(Pictures.Read(Tensors, item.Text("tensor")).Colours(), canvas.Colours());
    }

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(BoxCases)), AbsentCases(nameof(BoxCases))]
    public void A_drawn_box_is_the_references(string name)
    {
        var index = int.Parse(
            name["07_augment/crop_params".Length..],
            CultureInfo.InvariantCulture
        );
        var item = GoldenSet.Items(GoldenImages.Manifest, "crop_params")[index];
        var draws = new RecordedDraws(item.GetProperty("draws"));
        (double, double) Range(string bounds) =>
            (item.GetProperty(bounds)[0].GetDouble(), item.GetProperty(bounds)[1].GetDouble());

        var box = ResizedCrop.Draw(
            item.GetProperty("width").GetInt32(),
            item.GetProperty("height").GetInt32(),
            Range("scale"),
            Range("ratio"),
            ref draws
        );

        Assert.Equal(item.Box("box_"), box);
        Assert.True(draws.IsSpent);
    }
}
