using DeitGen.Arenas;
using DeitGen.Models;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks;

/// <summary>Optimizer, average, clipping and finite check of DeiT-Ti: one sweep over the arena against TorchSharp, tensor by tensor.</summary>
internal static class ArenaBenchmark
{
    public static void Run()
    {
        set_num_threads(Environment.ProcessorCount);
        var layout = DeitTiny.Variant.Layout;
        using var arena = new Arena(layout);
        arena.Initialize(seed: 0);
        using (var noise = randn(layout.Length))
            arena.Gradients.copy_(noise.mul_(0.01f));
        using var plain = new PlainTraining(layout);
        UpdateRange[] ranges =
        [
            new(0, DeitTiny.DecayedLength, 0.05),
            new(DeitTiny.DecayedLength, layout.Length - DeitTiny.DecayedLength, 0),
        ];

        var (ours, peers) = Interleaved.Milliseconds(
            () => arena.AdamW(ranges, 5e-4, 0.9, 0.999, 1e-8, clip: 1, average: 0.99996),
            plain.Update,
            rounds: 12,
            repeats: 10
        );
        Console.WriteLine(
            $"DeiT-Ti, {DeitTiny.Parameters:N0} parameters in {layout.Tensors.Length} tensors, {get_num_threads()} threads"
        );
        Console.WriteLine($"arena, one sweep          {ours, 8:F2} ms");
        Console.WriteLine($"TorchSharp, by tensor     {peers, 8:F2} ms");
        Console.WriteLine($"ratio                     {peers / ours, 8:F2}");
    }
}
