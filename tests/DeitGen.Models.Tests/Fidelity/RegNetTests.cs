using System.Text.Json;
using DeitGen.Arenas;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>14_regnety: convolutional networks in evaluation, in training, and in what training leaves in the running statistics.</summary>
[Trait("Category", "Golden")]
public class RegNetTests
{
    private const string Manifest = "14_regnety/manifest.json";
    private const string Plain = "[Mixing(Mixup = 0, CutMix = 0)]\n[Recipe(LabelSmoothing = 0)]";

    private static JsonElement[] Items => GoldenSet.Items(Manifest, "cases");

    public static IEnumerable<GoldenCase> Networks() =>
        Items.Select(i => new GoldenCase(Name(i), GoldenSet.Has(File(i))));

    public static IEnumerable<GoldenCase> WithGradients() =>
        Items
            .Where(i => i.TryGetProperty("gradients", out _))
            .Select(i => new GoldenCase(Name(i), GoldenSet.Has(GradientFile(i))));

    public static IEnumerable<GoldenCase> WithIntermediates() =>
        Items
            .Where(i => i.Texts("intermediates").Any())
            .Select(i => new GoldenCase(Name(i), GoldenSet.Has(File(i))));

    [GoldenTheory(Manifest), Cases(nameof(Networks))]
    public void Evaluation_gives_the_references_logits(string name)
    {
        using var scope = NewDisposeScope();
        var (item, tolerance) = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        using var network = SpecCompiler.Compile(RegNetConfig.Attribute(item)).Build().Load(file);
        Numbers.AssertClose(
            file.Read("eval.logits"),
            network.Evaluate(file.Read("input")),
            tolerance.Number("eval_abs"),
            tolerance.Number("rel")
        );
        Assert.Equal(item.Number("parameters"), network.Spec.Variant.Parameters);
        network.Spec.Variant.Verify(network.Module);
    }

    [GoldenTheory(Manifest), Cases(nameof(Networks))]
    public void Training_gives_the_references_logits_and_leaves_its_running_statistics(string name)
    {
        using var scope = NewDisposeScope();
        var (item, tolerance) = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        using var network = SpecCompiler.Compile(RegNetConfig.Attribute(item)).Build().Load(file);
        var logits = network.ForwardTraining(file.Read("input"))[0];
        var rel = tolerance.Number("rel");
        Numbers.AssertClose(file.Read("train.logits"), logits, tolerance.Number("train_abs"), rel);
        foreach (var buffer in network.Arena.Layout.Buffers)
            Numbers.AssertClose(
                file.Read("train.after." + buffer.Key),
                network.Arena.Buffer(buffer.Key),
                buffer.Kind == BufferKind.Count ? 0 : tolerance.Number("running_abs"),
                buffer.Kind == BufferKind.Count ? 0 : rel,
                buffer.Key
            );
    }

    [GoldenTheory(Manifest), Cases(nameof(WithIntermediates))]
    public void Every_inner_value_is_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var (item, tolerance) = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        using var network = SpecCompiler
            .Compile(RegNetConfig.Attribute(item), hasProbes: true)
            .Build()
            .Load(file);
        var seen = new HashSet<string>();
        var allowed = tolerance.GetProperty("intermediate_abs");
        network.Watch(
            (key, x) =>
            {
                if (!allowed.TryGetProperty(key, out var abs) || !seen.Add(key))
                    return;
                var expected = file.Read("inter." + key);
                x = x.view(expected.shape); // a gate's height and width of 1 are not recorded
                Numbers.AssertClose(expected, x, abs.GetDouble(), tolerance.Number("rel"), key);
            }
        );
        network.Evaluate(file.Read("input"));
        Assert.Equal(item.Texts("intermediates").Order(), seen.Order());
    }

    [GoldenTheory(Manifest), Cases(nameof(WithGradients))]
    public void Loss_and_gradients_by_batch_statistics_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var (item, _) = Find(name);
        var tolerance = item.GetProperty("gradients").GetProperty("tolerance");
        using var file = GoldenSet.Tensors(File(item));
        using var recorded = GoldenSet.Tensors(GradientFile(item));
        using var network = SpecCompiler
            .Compile(RegNetConfig.Attribute(item) + Plain)
            .Build()
            .Load(file);
        var loss = network.Step(file.Read("input"), file.Read("labels")).Total;
        Numbers.AssertClose(
            recorded.Read("loss"),
            loss,
            tolerance.Number("loss_abs"),
            tolerance.Number("loss_rel"),
            "loss"
        );
        foreach (var tensor in network.Arena.Layout.Tensors)
            Numbers.AssertClose(
                recorded.Read("grad." + tensor.Key),
                network.Gradient(tensor.Key),
                tolerance.GetProperty("grad_abs_per_tensor").Number(tensor.Key),
                tolerance.Number("grad_rel"),
                tensor.Key
            );
    }

    private static (JsonElement Item, JsonElement Tolerance) Find(string name) =>
        Items.Single(i => Name(i) == name) is var item
            ? (item, item.GetProperty("tolerance"))
            : default;

    private static string Name(JsonElement item) => "14_regnety/" + item.Text("name");

    private static string File(JsonElement item) => "14_regnety/" + item.Text("file");

    private static string GradientFile(JsonElement item) =>
        "14_regnety/" + item.GetProperty("gradients").Text("file");
}
