using DeitGen.Checkpoints;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Distillation;

/// <summary>A frozen network of another spec, with the weights of one of our checkpoints.</summary>
internal sealed class SpecTeacher : IFrozenTeacher
{
    private readonly FrozenModel network;

    private SpecTeacher(FrozenModel network, string digest) =>
        (this.network, Digest) = (network, digest);

    /// <inheritdoc/>
    public string Digest { get; }

    /// <summary>Builds a teacher.</summary>
    /// <param name="variant">Its spec.</param>
    /// <param name="checkpoint">A run's directory (its latest checkpoint), a checkpoint's directory, or a file of weights.</param>
    /// <param name="device">Where it lies.</param>
    /// <exception cref="Errors.UserErrorException">There is no such checkpoint, it is damaged, or of another network.</exception>
    public static SpecTeacher Open(Variant variant, string checkpoint, Device device)
    {
        var network = FrozenModel.Open(variant, checkpoint, CheckpointWeights.Raw, device);
        return new(network, CheckpointStore.Digest(network.File));
    }

    /// <inheritdoc/>
    public Tensor Logits(long step, Tensor images)
    {
        using var frozen = no_grad();
        return network.Module.call(images);
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();
}
