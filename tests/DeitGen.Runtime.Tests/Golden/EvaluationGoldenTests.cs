using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Golden;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: how an image is prepared for evaluation.</summary>
[Trait("Category", "Golden")]
public class EvaluationGoldenTests
{
    private const string Tensors = "07_augment/eval.safetensors";

    private static JsonElement Settings =>
        GoldenSet.Manifest(GoldenImages.Manifest).GetProperty("eval");

    private static JsonElement[] Items() =>
        GoldenSet.Has(GoldenImages.Manifest)
            ? [.. Settings.GetProperty("cases").EnumerateArray()]
            : [];

    private static IEnumerable<GoldenCase> Cases() =>
        Items()
            .Select(item => new GoldenCase(
                "07_augment/eval." + item.Text("tensor"),
                GoldenSet.Holds(Tensors, item.Text("tensor") + ".crop_u8")
                    && GoldenSet.Holds(GoldenImages.Images, item.Text("image"))
            ));

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void The_middle_of_a_resized_image_is_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = Items().Single(c => "07_augment/eval." + c.Text("tensor") == name);
        var (size, ratio) = (item.GetProperty("input_size").GetInt32(), item.Number("crop_ratio"));
        var image = GoldenImages.Load(item.Text("image"));
        var shorter = Evaluation.Resized(
            image.Width,
            image.Height,
            item.GetProperty("resize_to").GetInt32()
        );
        var resized = item.GetProperty("resized_size");
        Assert.Equal((resized[0].GetInt32(), resized[1].GetInt32()), shorter);
        var canvas = new Canvas();

        Evaluation.Crop(image, size, ratio, Interpolation.Bicubic, canvas);

        var expected = Pictures.Read(Tensors, item.Text("tensor") + ".crop_u8");
        Assert.Equal(expected.Colours(), canvas.Colours());
        using var file = GoldenSet.Tensors(Tensors);
        if (item.Truth("float_tensor", false))
            AssertNormalized(file.Read(item.Text("tensor") + ".tensor"), canvas);
    }

    private static void AssertNormalized(Tensor expected, Canvas canvas)
    {
        float[] Values(string list, Func<float, float> convert) =>
            [.. Settings.GetProperty(list).EnumerateArray().Select(v => convert(v.GetSingle()))];
        var numbers = new float[3 * canvas.Height * canvas.Width];
        DeitGen.Augmentation.Numbers.Normalize(
            canvas,
            Values("mean", v => v),
            Values("std", v => 1 / v),
            numbers
        );
        var bound = Settings.GetProperty("tolerance").Number("normalise_only_abs");
        DeitGen.Golden.Numbers.AssertClose(expected, tensor(numbers, expected.shape), bound);
    }
}
