using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>16_autoaugment: the sub-policies of AutoAugment with their recorded choices, operation by operation and as a whole.</summary>
[Trait("Category", "Golden")]
public class AutoAugmentGoldenTests
{
    private const string Group = "16_autoaugment/";
    private const string Manifest = Group + "manifest.json";
    private const string Tensors = Group + "autoaugment.safetensors";
    private const string Images = "07_augment/images/images.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Select(item => new GoldenCase(Group + item.Text("name"), GoldenSet.Has(Tensors)));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_sub_policy_leaves_the_references_pixels(string name)
    {
        var item = Item(name);
        var canvas = Canvas(Images, item.Text("image"));
        foreach (var step in Applied(item))
            Pictures.Operation(step, step.Text("resample"), canvas).Apply(canvas);
        var expected = Pictures.Read(Tensors, item.Text("tensor"));
        Pictures.AssertWithin(expected, canvas, item.GetProperty("tolerance"));
    }

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Each_operation_of_a_sub_policy_leaves_the_references_pixels(string name)
    {
        var item = Item(name);
        var between = item.GetProperty("after_first_applied_op").GetString();
        var steps = Applied(item);
        var tolerances = item.GetProperty("single_op_tolerance");
        for (var i = 0; i < steps.Length; i++)
        {
            var canvas = i == 0 ? Canvas(Images, item.Text("image")) : Canvas(Tensors, between!);
            Pictures.Operation(steps[i], steps[i].Text("resample"), canvas).Apply(canvas);
            var isLast = i == steps.Length - 1;
            var expected = Pictures.Read(Tensors, isLast ? item.Text("tensor") : between!);
            Pictures.AssertWithin(expected, canvas, tolerances[i]);
        }
    }

    private static JsonElement Item(string name) =>
        GoldenSet.Items(Manifest, "cases").Single(item => Group + item.Text("name") == name);

    private static JsonElement[] Applied(JsonElement item) =>
        [
            .. item.GetProperty("ops")
                .EnumerateArray()
                .Where(step => step.GetProperty("applied").GetBoolean()),
        ];

    private static Canvas Canvas(string file, string tensor)
    {
        var canvas = Pictures.Read(file, tensor);
        canvas.Fill = Pictures.Fill(GoldenSet.Manifest(Manifest).GetProperty("fill"));
        return canvas;
    }
}
