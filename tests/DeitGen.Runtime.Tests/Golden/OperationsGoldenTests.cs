using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Augmentation.Operations;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>07_augment: single operations, pairs, colour jitter and the three operations of 3-Augment.</summary>
[Trait("Category", "Golden")]
public class OperationsGoldenTests
{
    private const string Group = "07_augment/";
    private const string Manifest = Group + "manifest.json";
    private const string ThirdsFile = "three_augment.safetensors";
    private const string Images = Group + "images/images.safetensors";

    private static IEnumerable<GoldenCase> Operations() =>
        GoldenSet.Items(Manifest, "ops").Select(item => Case(Name(item), File(item)));

    private static IEnumerable<GoldenCase> Chains() => Cases("chains", "chains.safetensors");

    private static IEnumerable<GoldenCase> Jitters() =>
        Cases("color_jitter", "color_jitter.safetensors");

    private static IEnumerable<GoldenCase> Thirds() =>
        GoldenSet.Has(Manifest)
            ? GoldenSet
                .Manifest(Manifest)
                .GetProperty("three_augment")
                .GetProperty("blur")
                .EnumerateArray()
                .Select(item => item.Text("tensor"))
                .SelectMany(tensor => (string[])[tensor, tensor.Split('.')[0] + ".gray"])
                .Distinct()
                .Select(tensor => Case(tensor, ThirdsFile))
            : [];

    [GoldenTheory(Manifest), Cases(nameof(Operations)), AbsentCases(nameof(Operations))]
    public void An_operation_leaves_the_references_pixels(string name)
    {
        var item = GoldenSet.Items(Manifest, "ops").Single(item => Group + Name(item) == name);
        var canvas = Pictures.Read(Images, item.Text("image"));
        canvas.Fill = Pictures.Fill(item.GetProperty("fill"));
        Pictures.Operation(item, item.Text("resample"), canvas).Apply(canvas);
        var expected = Pictures.Read(Group + File(item), item.Text("tensor"));
        Pictures.AssertWithin(expected, canvas, item.GetProperty("tolerance"));
    }

    [GoldenTheory(Manifest), Cases(nameof(Chains)), AbsentCases(nameof(Chains))]
    public void One_operation_after_another_leaves_the_references_pixels(string name)
    {
        var list = GoldenSet.Manifest(Manifest).GetProperty("chains");
        var item = list.GetProperty("cases").EnumerateArray().Single(c => Is(c, name));
        var canvas = Pictures.Read(Images, item.Text("image"));
        canvas.Fill = Pictures.Fill(list.GetProperty("fill"));
        foreach (var step in item.GetProperty("steps").EnumerateArray())
            Pictures.Operation(step, list.Text("resample"), canvas).Apply(canvas);
        var expected = Pictures.Read(Group + "chains.safetensors", item.Text("tensor"));
        Pictures.AssertWithin(expected, canvas, list.GetProperty("tolerance"));
    }

    [GoldenTheory(Manifest), Cases(nameof(Jitters)), AbsentCases(nameof(Jitters))]
    public void Colour_jitter_leaves_the_references_pixels(string name)
    {
        var list = GoldenSet.Manifest(Manifest).GetProperty("color_jitter");
        var item = list.GetProperty("cases").EnumerateArray().Single(c => Is(c, name));
        var canvas = Pictures.Read(Images, item.Text("image"));
        foreach (var step in item.GetProperty("steps").EnumerateArray())
            Jitter(step[0].GetString()!, step[1].GetDouble()).Apply(canvas);
        var expected = Pictures.Read(Group + "color_jitter.safetensors", item.Text("tensor"));
        Pictures.AssertWithin(expected, canvas, list.GetProperty("tolerance"));
    }

    [GoldenTheory(Manifest), Cases(nameof(Thirds)), AbsentCases(nameof(Thirds))]
    public void An_operation_of_3_Augment_leaves_the_references_pixels(string name)
    {
        var tensor = name[Group.Length..];
        var (image, kind) = (tensor.Split('.')[0], tensor[(tensor.IndexOf('.') + 1)..]);
        var canvas = Pictures.Read(Images, image);
        var list = GoldenSet.Manifest(Manifest).GetProperty("three_augment");
        var bound = list.GetProperty("tolerance").GetProperty(kind == "gray" ? kind : "blur");
        if (kind == "gray")
            new Grey().Apply(canvas);
        else
            new GaussianBlur(Blur(list, tensor).Number("radius")).Apply(canvas);
        var off = Pictures.Differences(Pictures.Read(Group + ThirdsFile, tensor), canvas);
        Assert.InRange(off.Max(), 0, bound.GetInt32());
    }

    private static JsonElement Blur(JsonElement list, string tensor) =>
        list.GetProperty("blur").EnumerateArray().Single(item => item.Text("tensor") == tensor);

    internal static IImageOperation Jitter(string kind, double factor) =>
        kind switch
        {
            "brightness" => new Brightness(factor),
            "contrast" => new Contrast(factor),
            "saturation" => new Color(factor),
            "hue" => new Hue(factor),
            _ => throw new ArgumentException(kind),
        };

    private static string Name(JsonElement item) => $"{item.Text("image")}.{item.Text("tensor")}";

    private static string File(JsonElement item) => $"ops_{item.Text("image")}.safetensors";

    private static bool Is(JsonElement item, string name) => Group + item.Text("tensor") == name;

    private static IEnumerable<GoldenCase> Cases(string list, string file) =>
        GoldenSet.Has(Manifest)
            ? GoldenSet
                .Manifest(Manifest)
                .GetProperty(list)
                .GetProperty("cases")
                .EnumerateArray()
                .Select(item => Case(item.Text("tensor"), file))
            : [];

    private static GoldenCase Case(string name, string file) =>
        new(Group + name, GoldenSet.Has(Group + file));
}
