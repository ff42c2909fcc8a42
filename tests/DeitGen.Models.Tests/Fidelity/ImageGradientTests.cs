using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Golden;
using DeitGen.Models.Tests.Compilation;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>
/// The images' gradient of 02_gradients. The recording never cleared it and stored one tensor for all cases: each record holds the
/// sum over all cases, each of which ran twice. A directory without that slip is held case by case.
/// </summary>
[Trait("Category", "Golden")]
public class ImageGradientTests
{
    [GoldenFact(RecordedGradients.Tensors)]
    public void Gradients_of_the_images_are_the_references()
    {
        using var scope = NewDisposeScope();
        using var file = GoldenSet.Tensors(RecordedGradients.Tensors);
        var cases = RecordedGradients.Cases;
        var own = cases.Select(item => OfImages(item, file)).ToList();
        var records = cases.Select(Record).Where(file.Contains).Select(file.Read).ToList();

        if (records.Count > 1 && !records.All(r => r.equal(records[0]).all().ToBoolean()))
            foreach (var (item, gradient) in cases.Zip(own))
                AssertClose(file.Read(Record(item)), gradient, [item], times: 1);
        else
        {
            var sum = stack(own).sum([0]);
            var times = Math.Round(
                (records[0] * sum).sum().ToDouble() / (sum * sum).sum().ToDouble()
            );
            AssertClose(records[0], sum * times, cases, times);
        }
    }

    private static Tensor OfImages(JsonElement item, SafetensorsFile file)
    {
        var images = file.Read("input").requires_grad_();
        using var network = SpecCompiler.Compile(RecordedGradients.Spec(item)).Build().Load(file);
        network.Step(RecordedLoss.Inputs(item, file.Read, images));
        return images.grad!;
    }

    private static void AssertClose(
        Tensor expected,
        Tensor actual,
        JsonElement[] cases,
        double times
    )
    {
        var tolerances = cases.Select(item => item.GetProperty("tolerance")).ToList();
        Numbers.AssertClose(
            expected,
            actual,
            times * tolerances.Sum(t => t.Number("grad_abs")),
            tolerances.Max(t => t.Number("grad_rel")),
            "images' gradient"
        );
    }

    private static string Record(JsonElement item) => item.Text("name") + ".grad_input";
}
