using DeitGen.Arenas;
using DeitGen.Checkpoints;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A trained network with nothing to train it: for evaluation, prediction and teaching.</summary>
public sealed class FrozenModel : IDisposable
{
    private readonly Arena arena;

    private FrozenModel(
        Arena arena,
        nn.Module<Tensor, Tensor> module,
        AskedNetwork asked,
        string file
    ) => (this.arena, Module, Asked, File) = (arena, module, asked, file);

    /// <summary>The network, in evaluation mode: [B, C, H, W] to logits [B, classes].</summary>
    public nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The same network, asked by its compiled evaluation where there is one.</summary>
    internal AskedNetwork Asked { get; }

    /// <summary>The file that its weights came from.</summary>
    public string File { get; }

    /// <summary>Builds a variant's network with the weights of a checkpoint.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="checkpoint">A run's directory (its latest checkpoint), a checkpoint's directory, or a file of weights.</param>
    /// <param name="weights">Which weights of it.</param>
    /// <param name="device">Where it lies; the CPU by default.</param>
    /// <exception cref="Errors.UserErrorException">There is no such checkpoint, it is damaged, or of another network.</exception>
    public static FrozenModel Open(
        Variant variant,
        string checkpoint,
        CheckpointWeights weights = CheckpointWeights.Raw,
        Device? device = null
    ) => Open(variant, checkpoint, weights, device, StepKind.Auto);

    /// <summary>The same; <paramref name="step"/> says who is asked.</summary>
    internal static FrozenModel Open(
        Variant variant,
        string checkpoint,
        CheckpointWeights weights,
        Device? device,
        string step
    )
    {
        var arena = new Arena(variant.Layout, device, trainable: false);
        try
        {
            var file = CheckpointStore.LoadWeights(checkpoint, weights, variant.Name, arena);
            var module = variant.Build(arena);
            variant.Verify(module);
            module.eval();
            return new(arena, module, AskedNetwork.Of(variant, arena, module, step), file);
        }
        catch
        {
            arena.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Asked.Dispose();
        Module.Dispose();
        arena.Dispose();
    }
}
