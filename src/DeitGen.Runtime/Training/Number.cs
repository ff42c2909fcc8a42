using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Brings single numbers to the host.</summary>
internal static class Number
{
    /// <summary>The value of a tensor of one element. Waits for the device.</summary>
    public static double Of(Tensor tensor)
    {
        using var scalar = tensor.ToScalar();
        return scalar.ToDouble();
    }

    /// <summary>The value of a tensor that may be absent.</summary>
    public static double? OfOptional(Tensor? tensor) => tensor is null ? null : Of(tensor);
}
