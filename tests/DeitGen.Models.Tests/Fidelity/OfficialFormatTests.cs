using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Runs;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>01_forward's full-size network as a file that any safetensors library writes, through the door of predict.</summary>
[Trait("Category", "Golden")]
public sealed class OfficialFormatTests : IDisposable
{
    private const string Set = "01_forward/deit_tiny_distilled_patch16_224.safetensors";
    private const string Prefix = "weights.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [GoldenFact(Set)]
    public void Both_heads_and_their_mean_are_the_references()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = GoldenSet.Tensors(Set);
        using var model = FrozenModel.Open(DeitTinyDistilled.Variant, Written(golden));
        var input = golden.Read("input");
        var heads = ((IDistilledModel)model.Module).ForwardHeads(input);
        foreach (
            var (name, actual) in (IEnumerable<(string, Tensor)>)
                [
                    ("train.cls", heads.Class),
                    ("train.dist", heads.Distillation),
                    ("eval.logits", model.Module.call(input)),
                ]
        )
            Numbers.AssertClose(golden.Read(name), actual, Bound, what: name);
    }

    private static double Bound =>
        GoldenSet
            .Manifest("01_forward/manifest.json")
            .GetProperty("cases")
            .EnumerateArray()
            .First(c => Set.Contains(c.GetProperty("name").GetString()!, StringComparison.Ordinal))
            .GetProperty("tolerance")
            .Number("abs");

    private string Written(SafetensorsFile golden)
    {
        var path = folder.Of("theirs.safetensors");
        var weights = golden.Names.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal));
        ForeignFile.Write(path, weights.Select(n => (n[Prefix.Length..], golden.Read(n))));
        return path;
    }
}
