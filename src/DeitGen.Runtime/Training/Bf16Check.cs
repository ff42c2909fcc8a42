using DeitGen.Errors;
using DeitGen.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// Where a spec of <see cref="Precision.Bf16"/> trains: by its compiled step, on a CPU that multiplies bf16. Anything else is refused, since
/// the module would train in another precision than the spec names.
/// </summary>
internal static class Bf16Check
{
    private const string Slow = "this processor has no units for it and would be faster in fp32";
    private const string Otherwise = "or write Precision.Fp32 in its spec";

    /// <summary>Refuses what cannot be done, or would be slower than fp32 and was not asked for.</summary>
    /// <exception cref="UserErrorException">Names why, and what to do.</exception>
    public static void Allow(Variant variant, Device device, TrainOptions options)
    {
        if (variant.Precision != Precision.Bf16)
        {
            if (options.AllowSlowBf16)
                throw new UserErrorException(
                    $"--allow-slow-bf16: '{variant.Name}' trains in fp32; leave it out"
                );
            return;
        }
        if (options.Step == StepKind.Module)
            throw Refused(variant, $"--step module is fp32; leave it out, {Otherwise}");
        if (variant.StepBytes == 0)
            throw Refused(
                variant,
                $"only a compiled step does, and it has none: {Missing(variant)}; write Precision.Fp32 in its spec"
            );
        if (device.type != DeviceType.CPU)
            throw Refused(variant, $"its step is for the CPU; give --device cpu, {Otherwise}");
        if (!Processor.HasBf16 && !options.AllowSlowBf16)
            throw Refused(variant, $"{Slow}; give --allow-slow-bf16, {Otherwise}");
    }

    /// <summary>Why a spec's bf16 steps are refused on this processor unless more is said; null where they are done, or are fp32.</summary>
    public static string? Refusal(Variant variant) =>
        variant.Precision != Precision.Bf16 ? null
        : variant.StepBytes == 0 ? Missing(variant)
        : !Processor.HasBf16 ? $"{Slow} (--allow-slow-bf16 trains all the same)"
        : null;

    private static string Missing(Variant variant) =>
        variant.NoCompiledStep ?? "the spec has no compiled step";

    private static UserErrorException Refused(Variant variant, string reason) =>
        new($"'{variant.Name}' trains in bf16: {reason}");
}
