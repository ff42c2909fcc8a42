using System.Text.Json;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>Drop path of 08_sampler: the rate of each block, and a whole network with the recorded draws.</summary>
[Trait("Category", "Golden")]
public class DropPathTests
{
    private const string Manifest = "08_sampler/drop_path.json";
    private const string Tensors = "08_sampler/drop_path.safetensors";

    private static IEnumerable<GoldenCase> RateCases() =>
        Rates().Select(item => new GoldenCase(Name(item)));

    [GoldenTheory(Manifest), Cases(nameof(RateCases))]
    public void The_rate_of_each_block_is_the_references(string name)
    {
        var item = Rates().Single(c => Name(c) == name);
        var expected = item.GetProperty("per_block").EnumerateArray().Select(r => r.GetDouble());

        var all = SpecCompiler.Compile(Spec(item), without: SpecCompiler.Passes).DropPathRates;
        var emitted = SpecCompiler.Compile(Spec(item)).DropPathRates;

        var bound = GoldenSet.Manifest(Manifest).GetProperty("tolerance").Number("rate_abs");
        Assert.All(expected.Zip(all), pair => Assert.Equal(pair.First, pair.Second, bound));
        // Blocks that drop nothing are the identity there, and take no mask here.
        Assert.Equal(
            item.GetProperty("identity_blocks").GetArrayLength(),
            all.Length - emitted.Length
        );
    }

    [GoldenFact(Tensors)]
    public void A_network_with_the_recorded_draws_is_the_references()
    {
        using var scope = NewDisposeScope();
        var item = GoldenSet.Manifest(Manifest).GetProperty("model_case");
        using var file = GoldenSet.Tensors(Tensors);
        var rate = NetworkConfig.Property("DropPath", item.Number("drop_path_rate"));
        var spec = SpecCompiler.Compile(
            NetworkConfig.From(item.GetProperty("config")).Attribute(rate)
        );
        using var network = spec.Build().Load(file, "model.weights.");
        var images = file.Read("model.input");

        var keep = Keep(spec.DropPathRates, draw => file.Read($"model.uniform{draw}"));
        var logits = network.ForwardTraining(images, keep);

        var bound = item.GetProperty("tolerance").Number("abs");
        Numbers.AssertClose(file.Read("model.train.cls"), logits[0], bound, what: "class head");
        Numbers.AssertClose(file.Read("model.train.dist"), logits[1], bound, what: "other head");
        var evaluated = network.Evaluate(images);
        Numbers.AssertClose(file.Read("model.eval.logits"), evaluated, bound, what: "mean");
    }

    /// <summary>floor(keep + u) / keep, for each block's two branches: [blocks, 2, B, 1, 1].</summary>
    private static Tensor Keep(float[] rates, Func<int, Tensor> uniform)
    {
        var branches = rates.SelectMany(rate => new[] { 1 - rate, 1 - rate });
        var masks = branches.Select((keep, draw) => uniform(draw).add(keep).floor().div(keep));
        return stack([.. masks]).view(rates.Length, 2, -1, 1, 1);
    }

    private static string Spec(JsonElement item)
    {
        string[] properties =
        [
            "ImageSize = 16, PatchSize = 8, EmbedDim = 8, Heads = 2, NumClasses = 2",
            NetworkConfig.Property("Depth", item.Number("depth")),
            NetworkConfig.Property("DropPath", item.Number("drop_path_rate")),
            $"DropPathRule = DropPathRule.{Rule(item)}",
        ];
        return $"[VisionTransformer({string.Join(", ", properties)})]";
    }

    private static DropPathRule Rule(JsonElement item) =>
        item.Text("model").Contains("constant", StringComparison.Ordinal)
            ? DropPathRule.Constant
            : DropPathRule.Linear;

    private static JsonElement[] Rates() => GoldenSet.Items(Manifest, "rates");

    private static string Name(JsonElement item)
    {
        var rate = item.GetProperty("drop_path_rate").GetRawText();
        return $"08_sampler/{Rule(item)}, depth {item.GetProperty("depth")}, rate {rate}";
    }
}
