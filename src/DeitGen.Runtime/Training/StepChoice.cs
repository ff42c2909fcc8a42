using System.Globalization;
using System.Runtime.Intrinsics;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Which of its two steps a run takes, settled before it starts; a run that is continued keeps its own.</summary>
/// <param name="MicroBatch">Images that the compiled step computes together; 0 for the module.</param>
/// <param name="Text">Which and why, for people.</param>
internal sealed record StepChoice(int MicroBatch, string Text)
{
    /// <summary>Memory that a compiled step plans unless the user says otherwise; speed does not depend on it.</summary>
    /// <summary>What a compiled step may plan where the user says nothing, in MiB.</summary>
    public const long DefaultMebibytes = 512;

    /// <summary>Its name in a checkpoint.</summary>
    public string Kind => MicroBatch > 0 ? StepKind.Compiled : StepKind.Module;

    /// <summary>Chooses.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="device">Where it trains.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="saved">The checkpoint that is continued; null for a new run.</param>
    /// <exception cref="UserErrorException">The memory does not hold one image, or a continued run would change its memory.</exception>
    public static StepChoice Of(
        Variant variant,
        Device device,
        TrainOptions options,
        CheckpointManifest? saved
    )
    {
        if (saved is not null && options.MemoryMib is { } other)
            throw new UserErrorException(
                $"--memory-mib {other} is for new runs: this one goes on with the memory it began with; leave it out"
            );
        Bf16Check.Allow(variant, device, options);
        var refusal = Refusal(variant, device.type);
        if (options.Step == StepKind.Module || saved is { StepKind: null or StepKind.Module })
            return ByModule(saved is null ? "as --step says" : "as the run began");
        if (refusal is not null)
            return ByModule(refusal);
        return saved is null
            ? Compiled(variant, Fitting(variant, options.MemoryMib ?? DefaultMebibytes))
            : Compiled(variant, saved.MicroBatch);
    }

    /// <summary>Why a spec's steps are the module's on this device and processor; null where the compiled step does them.</summary>
    public static string? Refusal(Variant variant, DeviceType device) =>
        variant.StepBytes == 0 ? variant.NoCompiledStep ?? "the spec has no compiled step"
        : device != DeviceType.CPU ? "the compiled step is for the CPU"
        : variant.Precision == Precision.Bf16 ? null // allowed or refused already
        : !Vector512.IsHardwareAccelerated
            ? "without AVX-512 the compiled step does not pay on this processor"
        : null;

    /// <summary>What a compiled step is called in a sentence.</summary>
    public static string Verb(Variant variant) =>
        variant.Precision == Precision.Bf16 ? "compiled in bf16" : "compiled";

    private static StepChoice ByModule(string reason) =>
        new(0, $"by the module and autograd: {reason}");

    private static StepChoice Compiled(Variant variant, int microBatch) =>
        new(
            microBatch,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Verb(variant)}, {microBatch:N0} images at a time in {Mebibytes(variant.StepBytes * microBatch):N0} MiB"
            )
        );

    /// <summary>The most images that divide the batch and fit.</summary>
    private static int Fitting(Variant variant, long mebibytes)
    {
        var most = (mebibytes << 20) / variant.StepBytes;
        if (most == 0)
            throw new UserErrorException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--memory-mib {mebibytes} does not hold one image of '{variant.Name}'; give {Mebibytes(variant.StepBytes)} or more"
                )
            );
        var images = (int)Math.Min(most, variant.BatchSize);
        while (variant.BatchSize % images != 0)
            images--;
        return images;
    }

    private static long Mebibytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
