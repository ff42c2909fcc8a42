using DeitGen.Golden;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>The function cases of 08_sampler's drop path: the outputs of recorded uniform draws.</summary>
[Trait("Category", "Golden")]
public class DropPathGoldenTests
{
    private const string Manifest = "08_sampler/drop_path.json";
    private const string Tensors = "08_sampler/drop_path.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "function_cases")
            .Select(item => new GoldenCase(
                "08_sampler/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".output")
            ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_dropped_branch_is_the_references(string name)
    {
        name = name["08_sampler/".Length..];
        using var scope = NewDisposeScope();
        using var file = GoldenSet.Tensors(Tensors);
        var item = GoldenSet.Items(Manifest, "function_cases").Single(c => c.Text("name") == name);
        var rate = item.Number("drop_prob");
        var uniform = file.Read(name + ".uniform");
        var masks = uniform
            .data<float>()
            .ToArray()
            .Select(u => PhiloxMasks.Kept(rate, u))
            .ToArray();
        var keep = (float)(1 - rate);
        Assert.All(masks, mask => Assert.True(mask == 0 || mask == 1 / keep));
        // The reference divides by keep where we multiply by 1 / keep: one rounding apart, more than its tolerance.
        var kept = tensor(masks).view(uniform.shape).ne(0);
        var output = file.Read(name + ".input").div(keep) * kept;
        Numbers.AssertClose(file.Read(name + ".output"), output, abs: 1e-6);
    }
}
