using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Planning;

/// <summary>One batch of noise, again and again, and a teacher who always says the same of it.</summary>
internal sealed class NoiseBatch : IBatchSource, ITeacher, IDisposable
{
    private readonly Batch batch;
    private readonly Tensor logits;

    public NoiseBatch(Variant variant)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(0);
        var size = variant.ImageSize;
        var images = randn([variant.BatchSize, variant.Channels, size, size], generator: generator);
        var labels = arange(variant.BatchSize) % variant.NumClasses;
        batch = new(images.DetachFromDisposeScope(), labels.DetachFromDisposeScope());
        logits = randn([variant.BatchSize, variant.NumClasses], generator: generator)
            .DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public Batch At(long step) => new(batch.Images.alias(), batch.Labels.alias());

    /// <inheritdoc/>
    public Tensor Logits(long step, Tensor images) => logits.alias();

    /// <inheritdoc/>
    public void Dispose()
    {
        batch.Images.Dispose();
        batch.Labels.Dispose();
        logits.Dispose();
    }
}
