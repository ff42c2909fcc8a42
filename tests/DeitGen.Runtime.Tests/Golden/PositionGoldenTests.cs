using DeitGen.Checkpoints;
using DeitGen.Golden;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>09_pos_embed: position embeddings that the reference's own fine-tuning resized.</summary>
[Trait("Category", "Golden")]
public class PositionGoldenTests
{
    private const string Manifest = "09_pos_embed/manifest.json";
    private const string Tensors = "09_pos_embed/pos_embed.safetensors";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Select(item => new GoldenCase(
                "09_pos_embed/" + item.Text("name"),
                GoldenSet.Holds(Tensors, item.Text("name") + ".output")
            ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Positions_for_another_resolution_are_the_references(string name)
    {
        name = name["09_pos_embed/".Length..];
        using var scope = NewDisposeScope();
        using var file = GoldenSet.Tensors(Tensors);
        var item = GoldenSet.Items(Manifest, "cases").Single(c => c.Text("name") == name);
        var resized = PositionResize.Apply(
            file.Read(name + ".input").data<float>().ToArray(),
            (int)item.Number("embed_dim"),
            (int)item.Number("extra_tokens"),
            (int)item.Number("to_grid")
        );
        var expected = file.Read(name + ".output");
        var abs = item.Number("from_grid") == item.Number("to_grid") ? 0 : 1e-5;
        Numbers.AssertClose(expected, tensor(resized).view(expected.shape), abs);
    }
}
