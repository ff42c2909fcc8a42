using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>The function cases of 08_sampler's drop path: the outputs of recorded uniform draws.</summary>
[Trait("Category", "Golden")]
public class DropPathGoldenTests
{
    public static TheoryData<string, double> Cases()
    {
        var cases = new TheoryData<string, double>();
        if (GoldenData.Has("08_sampler"))
            foreach (
                var item in GoldenData
                    .Manifest("08_sampler/drop_path.json")
                    .GetProperty("function_cases")
                    .EnumerateArray()
            )
                cases.Add(
                    "08_sampler/" + item.GetProperty("name").GetString(),
                    item.GetProperty("drop_prob").GetDouble()
                );
        return cases;
    }

    [GoldenTheory("08_sampler"), MemberData(nameof(Cases))]
    public void A_dropped_branch_is_the_references(string name, double rate)
    {
        name = name["08_sampler/".Length..];
        using var scope = NewDisposeScope();
        using var file = GoldenData.Tensors("08_sampler/drop_path.safetensors");
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
        GoldenData.AssertClose(file.Read(name + ".output"), output, abs: 1e-6);
    }
}
