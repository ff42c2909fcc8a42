using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Runtime.Tests.Support;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: the reference's whole training transform, with the choices that it made.</summary>
[Trait("Category", "Golden")]
public class PipelineGoldenTests
{
    private const string Tensors = "07_augment/pipeline.safetensors";

    private static JsonElement List(string name) =>
        GoldenSet.Manifest(GoldenImages.Manifest).GetProperty(name);

    private static JsonElement[] Items() =>
        GoldenSet.Has(GoldenImages.Manifest)
            ? [.. List("pipeline").GetProperty("cases").EnumerateArray()]
            : [];

    private static IEnumerable<GoldenCase> Cases() =>
        Items()
            .Select(item => new GoldenCase(
                "07_augment/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".output")
                    && GoldenSet.Holds(GoldenImages.Images, item.Text("image"))
            ));

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void From_file_to_numbers_a_sample_is_the_references(string name)
    {
        using var scope = NewDisposeScope();
        name = name["07_augment/".Length..];
        var item = Items().Single(c => c.Text("name") == name);
        using var file = GoldenSet.Tensors(Tensors);
        var canvas = Varied(item);
        var before = Pictures.Read(Tensors, name + ".before_normalise_u8");
        Pictures.AssertWithin(before, canvas, List("chains").GetProperty("tolerance"));

        var expected = file.Read(name + ".output");
        var numbers = Numbers(item, file, before); // from the reference's bytes, lest a grey level hide an error
        var bound = List("eval").GetProperty("tolerance").Number("normalise_only_abs");
        DeitGen.Golden.Numbers.AssertClose(expected, tensor(numbers, expected.shape), bound);
    }

    private static Canvas Varied(JsonElement item)
    {
        var list = List("pipeline");
        var filter = Enum.Parse<Interpolation>(list.Text("resample"), ignoreCase: true);
        var size = item.GetProperty("input_size").GetInt32();
        var canvas = new Canvas { Fill = Pictures.Fill(list.GetProperty("fill")) };
        var image = GoldenImages.Load(item.Text("image"));
        image.ResizeTo(item.GetProperty("crop").Box(), size, size, filter, canvas);
        if (item.GetProperty("flipped").GetBoolean())
            Geometry.Mirror(canvas);
        foreach (var step in item.GetProperty("ops").EnumerateArray())
            if (!step.Text("op").StartsWith("skipped", StringComparison.Ordinal))
                Pictures.Operation(step, list.Text("resample"), canvas).Apply(canvas);
        foreach (var step in item.GetProperty("color_jitter").EnumerateArray())
            OperationsGoldenTests.Jitter(step[0].GetString()!, step[1].GetDouble()).Apply(canvas);
        return canvas;
    }

    private static float[] Numbers(JsonElement item, SafetensorsFile file, Canvas canvas)
    {
        var numbers = new float[3 * canvas.Height * canvas.Width];
        DeitGen.Augmentation.Numbers.Normalize(
            canvas,
            [.. List("eval").GetProperty("mean").EnumerateArray().Select(v => v.GetSingle())],
            [.. List("eval").GetProperty("std").EnumerateArray().Select(v => 1 / v.GetSingle())],
            numbers
        );
        var erasing = new RandomErasing(1, ErasingMode.Pixel);
        foreach (var (index, box) in item.GetProperty("erase_boxes").EnumerateArray().Index())
        {
            var noise = file.Read($"{item.Text("name")}.noise{index}").data<float>().ToArray();
            var draws = new RecordedDraws(item.GetProperty("erase_boxes"), noise);
            erasing.Fill(numbers, canvas.Height, canvas.Width, box.Box(), ref draws);
        }
        return numbers;
    }
}
