using DeitGen.Errors;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Gpu;

/// <summary>
/// What is to be known of a card, in one command: that it computes the CPU's gradients, that attention runs by a fused kernel, and
/// how many images it trains in a second. DeiT-Ti with drop path off.
/// </summary>
internal static class GpuBenchmark
{
    private const int Compared = 4; // images; the CPU takes part in this
    private const int Timed = 128;
    private const int Steps = 50;
    private const double Bound = 1e-3; // of a gradient's norm: sums in another order, TF32 off

    public static void Run()
    {
        if (!cuda.is_available())
            throw new UserErrorException(
                "gpu: no CUDA device is found; build with -p:DeitGenBackend=cuda on a machine that has one"
            );
        backends.cuda.matmul.allow_tf32 = false;
        using var host = new DeviceTraining(CPU, Compared);
        using var card = new DeviceTraining(CUDA, Compared);
        Compare(host, card);
        AssertFusedAttention(card);
        using var timed = new DeviceTraining(CUDA, Timed);
        Console.WriteLine($"fp32, batches of {Timed}: {timed.ImagesPerSecond(Steps):F0} images/s");
    }

    private static void Compare(DeviceTraining host, DeviceTraining card)
    {
        using var scope = NewDisposeScope();
        var (expected, actual) = (host.Gradients(), card.Gradients());
        Console.WriteLine($"loss on the CPU {expected:F6}, on the card {actual:F6}");
        var (e, a) = (host.Arena.Gradients, card.Arena.Gradients.cpu());
        var off = ((a - e).norm() / e.norm()).ToDouble();
        Console.WriteLine($"gradients: off by {off:E1} of their norm, {Bound:E0} is allowed");
        if (!(off <= Bound))
            throw new UserErrorException(
                $"gpu: the card's gradients are off by {off:E1} of their norm; {Bound:E0} is allowed"
            );
    }

    /// <summary>Without the unfused form to fall back on, attention throws where no fused kernel takes it.</summary>
    private static void AssertFusedAttention(DeviceTraining card)
    {
        var unfused = backends.cuda.math_sdp_enabled();
        backends.cuda.enable_math_sdp(false);
        try
        {
            card.Gradients();
            Console.WriteLine("attention: a fused kernel, forward and backward");
        }
        finally
        {
            backends.cuda.enable_math_sdp(unfused);
        }
    }
}
