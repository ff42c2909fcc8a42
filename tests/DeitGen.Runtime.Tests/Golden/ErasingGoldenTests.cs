using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Runtime.Tests.Support;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: random erasing, with the reference's choices and noise.</summary>
[Trait("Category", "Golden")]
public class ErasingGoldenTests
{
    private const string Tensors = "07_augment/erasing.safetensors";

    private static JsonElement[] Items() =>
        GoldenSet.Has(GoldenImages.Manifest)
            ?
            [
                .. GoldenSet
                    .Manifest(GoldenImages.Manifest)
                    .GetProperty("erasing")
                    .GetProperty("cases")
                    .EnumerateArray(),
            ]
            : [];

    private static IEnumerable<GoldenCase> Cases() =>
        Items()
            .Select(item => new GoldenCase(
                "07_augment/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".output")
            ));

    [GoldenTheory(GoldenImages.Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void An_erased_image_is_the_references(string name)
    {
        using var scope = NewDisposeScope();
        name = name["07_augment/".Length..];
        var item = Items().Single(c => c.Text("name") == name);
        using var file = GoldenSet.Tensors(Tensors);
        var expected = file.Read(name + ".output");
        var numbers = file.Read(name + ".input").data<float>().ToArray();
        var mode = Mode(item.Text("mode"));
        var draws = new RecordedDraws(item.GetProperty("draws"), Noise(file, item, mode));

        new RandomErasing(1, mode, item.GetProperty("max_count").GetInt32()).Apply(
            numbers,
            (int)expected.shape[1],
            (int)expected.shape[2],
            ref draws
        );

        Assert.Equal(expected.data<float>().ToArray(), numbers);
        Assert.True(draws.IsSpent);
    }

    private static float[]? Noise(SafetensorsFile file, JsonElement item, ErasingMode mode) =>
        mode == ErasingMode.Constant
            ? null
            :
            [
                .. Enumerable
                    .Range(0, item.GetProperty("boxes").GetArrayLength())
                    .SelectMany(box =>
                        file.Read($"{item.Text("name")}.noise{box}").data<float>().ToArray()
                    ),
            ];

    private static ErasingMode Mode(string name) =>
        name switch
        {
            "pixel" => ErasingMode.Pixel,
            "rand" => ErasingMode.Random,
            "const" => ErasingMode.Constant,
            _ => throw new NotSupportedException(name),
        };
}
