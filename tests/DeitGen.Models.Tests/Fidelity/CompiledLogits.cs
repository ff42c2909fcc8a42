using System.Reflection;
using DeitGen.Kernels;
using DeitGen.Models.Tests.Compilation;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Fidelity;

/// <summary>The logits of a compiled step, which it keeps to itself: its forward pass alone, run by reflection.</summary>
internal static class CompiledLogits
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Of each head that learns, [B, classes].</summary>
    public static IReadOnlyList<Tensor> Of(LiveNetwork network, Tensor images)
    {
        var step = network.NewCompiledStep((int)images.size(0));
        using var planned = (IDisposable)step;
        var values = Field(step, "v")!;
        MicroBatch.Read(images, 0, (Matrix<Fp32>)Field(values, "Images")!);
        step.GetType().GetMethod("Forward", Any)!.Invoke(step, null);
        (string Logits, string Bias)[] heads =
        [
            ("ClassLogits", "head.bias"),
            ("DistLogits", "head_dist.bias"),
        ];
        return
        [
            .. heads
                .Where(h => Field(values, h.Logits) is not null)
                .Select(h =>
                    Copy((Matrix<Fp32>)Field(values, h.Logits)!)
                    + network.Part(network.Arena.Values, h.Bias) // the loss adds it
                ),
        ];
    }

    private static object? Field(object owner, string name) =>
        owner.GetType().GetField(name, Any)?.GetValue(owner);

    private static Tensor Copy(Matrix<Fp32> matrix)
    {
        var copy = zeros(matrix.Rows, matrix.Columns);
        for (var row = 0; row < matrix.Rows; row++)
        for (var column = 0; column < matrix.Columns; column++)
            copy[row, column] = matrix[row, column];
        return copy;
    }
}
