using DeitGen.Arenas;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>A network that is asked for its logits: by its compiled evaluation where there is one, else by the module.</summary>
/// <param name="module">The network in evaluation mode, which must outlive this.</param>
/// <param name="compiled">Its compiled evaluation, which dies with this; null for the module.</param>
/// <param name="classes">Classes; not read without the former.</param>
internal sealed class AskedNetwork(
    nn.Module<Tensor, Tensor> module,
    ICompiledEvaluation? compiled = null,
    int classes = 0
) : IDisposable
{
    /// <summary>Whether there is a distillation token with its head.</summary>
    public bool IsDistilled => module is IDistilledModel;

    /// <summary>A variant's network.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="arena">The weights.</param>
    /// <param name="module">The module over them.</param>
    /// <param name="step">Module for the module, else the compiled evaluation where spec, device and processor allow it.</param>
    public static AskedNetwork Of(
        Variant variant,
        Arena arena,
        nn.Module<Tensor, Tensor> module,
        string step
    ) =>
        step == StepKind.Module || EvaluationChoice.Refusal(variant, arena.Device.type) is not null
            ? new(module)
            : new(module, variant.Evaluate!(arena), variant.NumClasses);

    /// <summary>The class head's logits, and those of the distillation head where there is one; each [B, classes].</summary>
    /// <param name="images">[B, C, H, W], normalised, where the network lies.</param>
    public (Tensor Class, Tensor? Distillation) Logits(Tensor images)
    {
        if (compiled is not null)
            return Compiled(compiled, images);
        if (module is not IDistilledModel distilled)
            return (module.call(images), null);
        var heads = distilled.ForwardHeads(images);
        return (heads.Class, heads.Distillation);
    }

    /// <inheritdoc/>
    public void Dispose() => compiled?.Dispose();

    private (Tensor, Tensor?) Compiled(ICompiledEvaluation evaluation, Tensor images)
    {
        using var dense = images.contiguous();
        using var logits = empty(images.size(0), IsDistilled ? 2 : 1, classes);
        evaluation.Logits(dense, logits);
        return (logits.select(1, 0), IsDistilled ? logits.select(1, 1) : null);
    }
}
