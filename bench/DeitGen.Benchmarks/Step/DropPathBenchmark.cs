using DeitGen.Arenas;
using DeitGen.Models;
using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Step;

/// <summary>
/// The compiled step of DeiT-Ti with drop path by skipping against the multiply form, which computes every image of every branch: the
/// same step with masks that keep all. What masks allow to save is the share of the step's multiply-adds that they drop.
/// </summary>
internal static class DropPathBenchmark
{
    private const int Batch = 16;
    private const int Rounds = 3;
    private const int Masks = 3;

    public static void Run()
    {
        using var arena = new Arena(DeitTiny.Layout, CPU);
        arena.Initialize(seed: 0);
        using var step = new DeitTiny.CompiledStep(arena, Batch);
        var (images, targets) = (randn(Batch, 3, 224, 224), rand(Batch, 1000).softmax(1));
        Console.WriteLine($"DeiT-Ti, batch {Batch}, {get_num_threads()} threads, ms a step");
        foreach (var scale in (float[])[1, 3]) // the spec's rate is 0.1
            Print(step, scale, images, targets);
    }

    private static void Print(
        DeitTiny.CompiledStep step,
        float scale,
        Tensor images,
        Tensor targets
    )
    {
        float[] rates = [.. DeitTiny.DropPathRates.ToArray().Select(rate => rate * scale)];
        var masks = new PhiloxMasks(seed: 0, stepsPerEpoch: 1_000);
        var all = ones([rates.Length, 2, Batch, 1, 1]);
        var (skipping, multiplying, allowed) = (0.0, 0.0, 0.0);
        for (var draw = 0; draw < Masks; draw++)
        {
            var keep = masks.DropPath(draw, rates, Batch);
            var (ours, peers) = Interleaved.Milliseconds(
                () => step.Gradients(new(images, targets, keep)),
                () => step.Gradients(new(images, targets, all)),
                Rounds,
                repeats: 1
            );
            skipping += ours / Masks;
            multiplying += peers / Masks;
            allowed += peers / Masks * DroppedShare(keep);
        }
        var saved = multiplying - skipping;
        Console.WriteLine(
            $"  rate {0.1 * scale:F1}   skipping {skipping, 6:F0}   multiplying {multiplying, 6:F0} ({multiplying / skipping:F3}x)   saved {saved, 5:F1} of {allowed, 5:F1} that the masks allow ({saved / allowed:P0})"
        );
    }

    /// <summary>Of the step's multiply-adds, those of dropped branches; the last block's are few, since one token goes through it.</summary>
    private static double DroppedShare(Tensor keep)
    {
        const double D = 192;
        const double N = 197;
        const double Mlp = 8 * D * D;
        double[] whole = [N * (4 * D * D + 2 * N * D), N * Mlp];
        double[] last = [N * 2 * D * D + 2 * D * D + 2 * N * D, Mlp];
        var dropping = (int)keep.size(0);
        var dropped = 0.0;
        for (var block = 0; block < dropping; block++)
        for (var branch = 0; branch < 2; branch++)
        {
            var work = (block == dropping - 1 ? last : whole)[branch];
            dropped +=
                work * keep[block][branch].eq(0).to_type(ScalarType.Float32).mean().ToDouble();
        }
        var patches = 2.0 / 3 * (N - 1) * 768 * D; // images have no gradient
        return dropped / (dropping * whole.Sum() + last.Sum() + patches + 1000 * D);
    }
}
