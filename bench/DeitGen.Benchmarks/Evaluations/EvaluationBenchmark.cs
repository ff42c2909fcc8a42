using DeitGen.Arenas;
using DeitGen.Benchmarks.Step.Plain;
using DeitGen.Models;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Evaluations;

/// <summary>
/// The compiled evaluation of DeiT-Ti at 224, distilled, against the same network as one writes it with TorchSharp's modules, in
/// inference mode: from images to the mean of both heads' logits.
/// </summary>
internal static class EvaluationBenchmark
{
    private const int Rounds = 12;

    public static void Run()
    {
        var variant = DeitTinyDistilled.Variant;
        using var arena = new Arena(variant.Layout, trainable: false);
        using (var noise = randn(arena.Values.shape))
        using (var small = noise * 0.02f)
            arena.Values.copy_(small);
        using var compiled = variant.Evaluate!(arena);
        using var plain = new PlainNetwork(variant);
        plain.eval();
        Console.WriteLine("fp32, quickest of 12 rounds");
        foreach (var (batch, repeats) in (ReadOnlySpan<(int, int)>)[(1, 20), (32, 1)])
            Measure(variant, compiled, plain, batch, repeats);
    }

    private static void Measure(
        Variant variant,
        ICompiledEvaluation compiled,
        PlainNetwork plain,
        int batch,
        int repeats
    )
    {
        using var images = randn(batch, variant.Channels, variant.ImageSize, variant.ImageSize);
        using var logits = empty(batch, 2, variant.NumClasses);
        var (ours, peers) = Interleaved.Milliseconds(
            () => Ask(compiled, images, logits),
            () => Ask(plain, images),
            Rounds,
            repeats
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        compiled.Logits(images, logits);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(
            $"batch {batch, 2}: compiled {ours, 7:F2} ms, plain {peers, 7:F2} ms, {peers / ours:F2}x; {1000 * batch / ours:F1} images/s, {bytes} managed bytes a batch"
        );
    }

    private static void Ask(ICompiledEvaluation compiled, Tensor images, Tensor logits)
    {
        compiled.Logits(images, logits);
        using var mean = logits.mean([1]);
    }

    private static void Ask(PlainNetwork plain, Tensor images)
    {
        using var inference = inference_mode();
        using var scope = NewDisposeScope();
        var (own, distillation) = plain.call(images);
        _ = (own + distillation) / 2;
    }
}
