using DeitGen.Training;
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
    private readonly PlainUpdate update;
    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly Tensor verdict;

    public PlainStep(Variant v)
    {
        network = new(v);
        update = new(network.parameters(), isDecayed: p => p.dim() > 1);
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
        update.ZeroGradients();
        loss.backward();
        update.Step();
    }

    public void Dispose()
    {
        update.Dispose();
        network.Dispose();
        images.Dispose();
        labels.Dispose();
        verdict.Dispose();
    }
}
