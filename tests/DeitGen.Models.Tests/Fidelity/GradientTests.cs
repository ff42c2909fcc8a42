using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>02_gradients: loss and every gradient, through the emitted loss and step of a spec for each kind of loss.</summary>
[Trait("Category", "Golden")]
public class GradientTests
{
    private const string Manifest = RecordedGradients.Manifest;
    private const string Tensors = RecordedGradients.Tensors;

    private static IEnumerable<GoldenCase> Cases() =>
        RecordedGradients.Cases.Select(c => new GoldenCase(
            RecordedGradients.Name(c),
            GoldenSet.Holds(Tensors, c.Text("name") + ".loss")
        ));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void Loss_and_every_gradient_are_the_references(string name)
    {
        using var scope = NewDisposeScope();
        var item = RecordedGradients.Cases.Single(c => RecordedGradients.Name(c) == name);
        var tolerance = item.GetProperty("tolerance");
        using var file = GoldenSet.Tensors(Tensors);
        using var network = SpecCompiler.Compile(RecordedGradients.Spec(item)).Build().Load(file);

        var inputs = RecordedLoss.Inputs(item, file.Read, file.Read("input"));
        AssertRecorded(network.Step(inputs).Total);
        if (network.HasCompiledStep)
            AssertRecorded(network.CompiledStep(microBatch: 1, inputs).Total);

        void AssertRecorded(Tensor loss)
        {
            var prefix = item.Text("name");
            foreach (var record in (string[])[prefix + ".loss", prefix + ".loss.f64"])
                Numbers.AssertClose(
                    file.Read(record),
                    loss,
                    tolerance.Number("loss_abs"),
                    what: record
                );
            AssertGradients(item, file, network, tolerance);
        }
    }

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void What_has_no_gradient_is_not_updated(string name)
    {
        var item = RecordedGradients.Cases.Single(c => RecordedGradients.Name(c) == name);
        var spec = SpecCompiler.Compile(RecordedGradients.Spec(item));
        var idle = item.Texts("parameters_without_gradient").ToHashSet();
        foreach (var tensor in spec.Variant.Layout.Tensors)
            Assert.Equal(
                !idle.Contains(tensor.Key),
                spec.Updates.Any(r =>
                    r.Offset <= tensor.Offset && tensor.Offset + tensor.Count <= r.Offset + r.Length
                )
            );
    }

    private static void AssertGradients(
        JsonElement item,
        SafetensorsFile file,
        LiveNetwork network,
        JsonElement tolerance
    )
    {
        var idle = item.Texts("parameters_without_gradient").ToHashSet();
        foreach (var key in network.Arena.Layout.Tensors.Select(t => t.Key))
        {
            var gradient = network.Gradient(key);
            if (idle.Contains(key))
                Assert.Equal(0, gradient.abs().max().ToDouble());
            else
                AssertClose(file.Read($"{item.Text("name")}.grad.{key}"), gradient, tolerance, key);
        }
    }

    private static void AssertClose(
        Tensor expected,
        Tensor actual,
        JsonElement tolerance,
        string what
    ) =>
        Numbers.AssertClose(
            expected,
            actual,
            tolerance.Number("grad_abs"),
            tolerance.Number("grad_rel"),
            what
        );
}
