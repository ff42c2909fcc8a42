using DeitGen.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace DeitGen.Benchmarks.Step.Plain;

/// <summary>
/// A training step as one writes it with TorchSharp alone: autograd, its AdamW in the two decay groups of DeiT, an average tensor by
/// tensor, temporaries that die with one scope.
/// </summary>
internal sealed class PlainStep : IDisposable
{
    private readonly PlainNetwork network;
    private readonly List<Parameter> parameters;
    private readonly List<Tensor> averages;
    private readonly AdamW optimizer;
    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly Tensor verdict;

    public PlainStep(Variant v)
    {
        network = new(v);
        parameters = [.. network.parameters()];
        averages = [.. parameters.Select(p => p.detach().clone())];
        optimizer = optim.AdamW(
            [
                Group(parameters.Where(p => p.dim() <= 1), decay: 0),
                Group(parameters.Where(p => p.dim() > 1), decay: 0.05),
            ],
            lr: 5e-4
        );
        images = randn(v.BatchSize, v.Channels, v.ImageSize, v.ImageSize);
        labels = arange(v.BatchSize) % v.NumClasses;
        verdict = labels.flip(0);
    }

    public void Run()
    {
        using var scope = NewDisposeScope();
        var (own, teachers) = network.call(images);
        var loss =
            0.5f * F.cross_entropy(own, labels, label_smoothing: 0.1)
            + 0.5f * F.cross_entropy(teachers, verdict);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        using var frozen = no_grad();
        for (var i = 0; i < parameters.Count; i++)
            averages[i].mul_(0.99996f).add_(parameters[i], alpha: 1 - 0.99996f);
    }

    public void Dispose()
    {
        optimizer.Dispose();
        averages.ForEach(a => a.Dispose());
        network.Dispose();
        images.Dispose();
        labels.Dispose();
        verdict.Dispose();
    }

    private static AdamW.ParamGroup Group(IEnumerable<Parameter> parameters, double decay) =>
        new(parameters, new AdamW.Options { weight_decay = decay });
}
