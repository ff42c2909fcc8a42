using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>12_checkpoints: files that PyTorch wrote, through the door that eval and predict use.</summary>
[Trait("Category", "Golden")]
public class CheckpointFileTests
{
    private const string Manifest = "12_checkpoints/manifest.json";
    private const string Expected = "12_checkpoints/expected.safetensors";

    private static readonly string[] Files =
    [
        "deit_zip.pth",
        "deit_legacy.pth",
        "bare_state_dict.pth",
    ];

    private static IEnumerable<GoldenCase> Cases() =>
        Files.Select(f => new GoldenCase(
            $"12_checkpoints/{f}",
            GoldenSet.Has($"12_checkpoints/{f}")
        ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_file_gives_the_references_logits(string name)
    {
        using var scope = NewDisposeScope();
        using var expected = GoldenSet.Tensors(Expected);
        using var model = FrozenModel.Open(Variant(), Path.Combine(GoldenSet.Root, name));
        using var frozen = no_grad();
        var logits = model.Module.call(expected.Read("ckpt.input"));
        var bound = GoldenSet.Manifest(Manifest).GetProperty("tolerance").Number("logits_abs");
        Numbers.AssertClose(expected.Read("ckpt.logits"), logits, bound, what: name);
    }

    [
        GoldenTheory(Manifest),
        InlineData("model", CheckpointWeights.Raw),
        InlineData("model_ema", CheckpointWeights.Average)
    ]
    public void A_training_checkpoint_gives_its_weights_and_their_average(
        string entry,
        CheckpointWeights weights
    )
    {
        using var scope = NewDisposeScope();
        using var expected = GoldenSet.Tensors(Expected);
        var path = Path.Combine(GoldenSet.Root, "12_checkpoints/deit_training_checkpoint.pth");
        using var model = FrozenModel.Open(Variant(), path, weights);
        foreach (var (key, parameter) in model.Module.named_parameters())
            Numbers.AssertClose(expected.Read($"training.{entry}.{key}"), parameter, 0, what: key);
    }

    private static Variant Variant()
    {
        var config = GoldenSet.Manifest(Manifest).GetProperty("checkpoints").GetProperty("config");
        var attribute = NetworkConfig.From(config).Attribute();
        return SpecCompiler
            .Compile($"{attribute}\n[Recipe(HeadTraining = HeadTraining.BothOnLabels)]")
            .Variant;
    }
}
