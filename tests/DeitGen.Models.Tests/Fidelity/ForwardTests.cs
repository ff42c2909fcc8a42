using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>01_forward: a spec for each configuration, compiled, with the reference's weights in its arena.</summary>
[Trait("Category", "Golden")]
public class ForwardTests
{
    private const string Manifest = "01_forward/manifest.json";

    private static IEnumerable<GoldenCase> Cases() =>
        All().Select(c => new GoldenCase(Name(c), GoldenSet.Has(File(c))));

    private static IEnumerable<GoldenCase> ProbedCases() =>
        All()
            .Where(c => c.Texts("intermediates").Any())
            .Select(c => new GoldenCase(Name(c), GoldenSet.Has(File(c))));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Logits_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        using var network = SpecCompiler.Compile(Spec(item, file)).Build().Load(file);
        var images = file.Read("input");

        AssertBoth(item, file, "eval.logits", network.Evaluate(images));
        var trained = network.ForwardTraining(Inputs(network, images));
        string[] names = trained.Count == 2 ? ["train.cls", "train.dist"] : ["train.logits"];
        foreach (var (head, logits) in names.Zip(trained))
            AssertBoth(item, file, head, logits);
    }

    /// <summary>The compiled step of a spec without drop path; the reference ran without.</summary>
    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Logits_of_the_compiled_step_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        var spec = Spec(item, file, "DropPath = 0");
        var isDistilled = spec.Contains("ClassAndDistillation", StringComparison.Ordinal);
        var teacher = isDistilled ? "[Distillation<TorchScriptTeacher>]" : "";
        using var network = SpecCompiler.Compile(spec + teacher).Build().Load(file);
        if (!network.HasCompiledStep)
            return; // a width that the kernels do not take: the module trains it

        var logits = CompiledLogits.Of(network, file.Read("input"));

        string[] heads = isDistilled ? ["train.cls", "train.dist"] : ["train.logits"];
        foreach (var (head, compiled) in heads.Zip(logits))
            AssertBoth(item, file, head, compiled);
    }

    /// <summary>The compiled evaluation; the mean of both heads where there are two.</summary>
    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Logits_of_the_compiled_evaluation_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        using var network = SpecCompiler.Compile(Spec(item, file)).Build().Load(file);
        if (network.Spec.Variant.Evaluate is not { } evaluate)
            return; // a width that the kernels do not take: the module evaluates it

        var (images, heads) = (file.Read("input"), network.Spec.Variant.IsDistilled ? 2 : 1);
        var logits = empty(images.shape[0], heads, network.Spec.Variant.NumClasses);
        using var compiled = evaluate(network.Arena);
        compiled.Logits(images, logits);

        AssertBoth(item, file, "eval.logits", logits.mean([1]));
    }

    [GoldenTheory(Manifest), Cases(nameof(ProbedCases)), AbsentCases(nameof(ProbedCases))]
    public void Inner_values_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = Find(name);
        using var file = GoldenSet.Tensors(File(item));
        var spec = SpecCompiler.Compile(
            Spec(item, file),
            without: SpecCompiler.Passes,
            hasProbes: true
        );
        using var network = spec.Build().Load(file);
        var seen = new Dictionary<string, Tensor>();
        network.Watch((key, x) => seen[key] = x.clone().DetachFromDisposeScope());

        AssertBoth(item, file, "eval.logits", network.Evaluate(file.Read("input")));

        foreach (var key in item.Texts("intermediates"))
            AssertClose(item, file.Read("inter." + key), seen[key], key);
    }

    /// <summary>Images, and masks that keep everything where the network takes masks: the reference ran without drop path.</summary>
    private static object[] Inputs(LiveNetwork network, Tensor images)
    {
        var blocks = network.Spec.DropPathRates.Length;
        return blocks == 0 ? [images] : [images, ones([blocks, 2, images.shape[0], 1, 1])];
    }

    private static void AssertBoth(
        JsonElement item,
        SafetensorsFile file,
        string name,
        Tensor actual
    )
    {
        AssertClose(item, file.Read(name), actual, name);
        AssertClose(item, file.Read(name + ".f64"), actual, name + ".f64");
    }

    private static void AssertClose(JsonElement item, Tensor expected, Tensor actual, string what)
    {
        var tolerance = item.GetProperty("tolerance");
        Numbers.AssertClose(
            expected,
            actual,
            tolerance.Number("abs"),
            tolerance.Number("rel"),
            what
        );
    }

    /// <summary>DeiT III's blocks scale their branches, and its class token has no position.</summary>
    private static string Spec(JsonElement item, SafetensorsFile file, params string[] more) =>
        file.Contains("weights.blocks.0.gamma_1")
            ? NetworkConfig.From(item).Attribute([.. NetworkConfig.DeitThree, .. more])
            : NetworkConfig.From(item).Attribute(more);

    private static IEnumerable<JsonElement> All()
    {
        if (!GoldenSet.Has(Manifest))
            return [];
        var extra = GoldenSet
            .Manifest(Manifest)
            .EnumerateObject()
            .Where(p => p.Name.StartsWith("extra_", StringComparison.Ordinal));
        return GoldenSet.Items(Manifest, "cases").Concat(extra.Select(p => p.Value));
    }

    private static string Name(JsonElement item) => "01_forward/" + item.Text("name");

    private static string File(JsonElement item) => "01_forward/" + item.Text("file");

    private static JsonElement Find(string name) => All().Single(c => Name(c) == name);
}
