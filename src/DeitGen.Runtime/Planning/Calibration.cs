using DeitGen.Kernels;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Planning;

/// <summary>Measures this machine's rates at a variant's shapes, in about five seconds.</summary>
internal static class Calibration
{
    private const double ProductSeconds = 2;
    private const double AttentionSeconds = 1.5;
    private const double SweepSeconds = 1;
    private const int WatchedImages = 16;

    /// <summary>All three rates; the variant is a vision transformer with a compiled step.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="images">Images of a micro-batch.</param>
    public static DeviceRates Of(Variant variant, int images) =>
        variant.Precision == Precision.Bf16 ? Of<Bf16>(variant, images) : Of<Fp32>(variant, images);

    /// <summary>The matrix-product rate alone, at the first layer of the MLP.</summary>
    public static double Products(Variant variant, int images, double seconds) =>
        variant.Precision == Precision.Bf16
            ? Products<Bf16>(variant, images, seconds)
            : Products<Fp32>(variant, images, seconds);

    /// <summary>The same in a fifth of a second, for who watches a run of the compiled step on all cores; else null.</summary>
    public static double? ForRun(Variant variant, TrainOptions options)
    {
        var isCompiled = options is { Step: StepKind.Auto, Device: "cpu", Threads: null };
        if (!isCompiled || StepChoice.Refusal(variant, TorchSharp.DeviceType.CPU) is not null)
            return null;
        Native.NativeLibraries.Require();
        return Products(variant, Math.Min(WatchedImages, variant.BatchSize), seconds: 0.2);
    }

    private static DeviceRates Of<T>(Variant variant, int images)
        where T : unmanaged, IElement<T>
    {
        using var team = new Team();
        return new(
            Products<T>(variant, images, ProductSeconds),
            Attention<T>(team, variant, images),
            Sweeps<T>(team, variant, images)
        );
    }

    private static double Products<T>(Variant variant, int images, double seconds)
        where T : unmanaged, IElement<T>
    {
        var rows = images * RunText.Tokens(variant);
        using var products = new MatrixRate<T>(rows, variant.EmbedDim, 4 * variant.EmbedDim);
        return products.Measure(seconds);
    }

    private static double Attention<T>(Team team, Variant variant, int images)
        where T : unmanaged, IElement<T>
    {
        var (rows, width, heads) = (
            images * RunText.Tokens(variant),
            variant.EmbedDim,
            variant.Heads
        );
        using var operands = new Operands();
        var bias = operands.Strip(3 * width);
        var input = Qkv.Packed(operands.Matrix<T>(rows, 3 * width), bias);
        var dInput = Qkv.Packed(operands.Matrix<T>(rows, 3 * width), operands.Strip(3 * width));
        var output = operands.Matrix<T>(rows, width);
        var dOutput = operands.Matrix<T>(rows, width);
        var ends = operands.Matrix<Fp32>(images * heads, RunText.Tokens(variant));
        var seconds = Quickest.Seconds(
            AttentionSeconds,
            () =>
            {
                Kernels.Attention.Forward(team, input, output, ends, heads);
                Kernels.Attention.Backward(team, input, output, ends, dOutput, dInput, heads, 0);
            }
        );
        return 2.0 * 7 * rows * RunText.Tokens(variant) * width / seconds; // seven products inside each head
    }

    private static double Sweeps<T>(Team team, Variant variant, int images)
        where T : unmanaged, IElement<T>
    {
        var (rows, hidden) = (images * RunText.Tokens(variant), 4 * variant.EmbedDim);
        using var operands = new Operands();
        var (x, y) = (operands.Matrix<T>(rows, hidden), operands.Matrix<T>(rows, hidden));
        var (bias, dBias) = (operands.Strip(hidden), operands.Strip(hidden));
        var seconds = Quickest.Seconds(
            SweepSeconds,
            () =>
            {
                BiasGelu.Forward(team, x, bias, y);
                BiasGelu.Backward(team, y, x, dBias, 0);
            }
        );
        return 6.0 * rows * hidden / seconds; // three numbers of each element in each direction
    }
}
