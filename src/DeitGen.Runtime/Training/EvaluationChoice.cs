using System.Runtime.Intrinsics;
using TorchSharp;

namespace DeitGen.Training;

/// <summary>Whether a spec's compiled evaluation is used; where it is not, the module evaluates.</summary>
internal static class EvaluationChoice
{
    /// <summary>Why the module evaluates on this device and processor; null where the compiled evaluation does.</summary>
    public static string? Refusal(Variant variant, DeviceType device) =>
        variant.Evaluate is null
            ? variant.NoCompiledEvaluation ?? "the spec has no compiled evaluation"
        : device != DeviceType.CPU ? "the compiled evaluation is for the CPU"
        : !Vector512.IsHardwareAccelerated
            ? "without AVX-512 the compiled evaluation does not pay on this processor"
        : null;

    /// <summary>Which of the two it is, for people.</summary>
    public static string Text(Variant variant, DeviceType device) =>
        Refusal(variant, device) is { } refusal ? $"by the module: {refusal}" : "compiled";
}
