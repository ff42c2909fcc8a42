using System.Diagnostics;
using DeitGen.Arenas;
using DeitGen.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Gpu;

/// <summary>DeiT-Ti in training on a device, on one batch that never changes and whose numbers no device decides.</summary>
internal sealed class DeviceTraining : IDisposable
{
    private readonly DeitTiny network;
    private readonly Device device;
    private readonly Tensor images;
    private readonly Tensor targets;
    private readonly Tensor keep;

    public DeviceTraining(Device device, int batch)
    {
        this.device = device;
        Arena = new(DeitTiny.Variant.Layout, device);
        Arena.Initialize(seed: 0);
        network = (DeitTiny)DeitTiny.Variant.Build(Arena);
        using var scope = NewDisposeScope();
        var generator = new Generator(0);
        images = Kept(randn([batch, 3, 224, 224], generator: generator));
        targets = Kept(randn([batch, 1000], generator: generator).softmax(1));
        keep = Kept(ones([DeitTiny.DropPathRates.Length, 2, batch, 1, 1]));
    }

    public Arena Arena { get; }

    /// <summary>Leaves the gradients in the arena and returns the loss.</summary>
    public double Gradients()
    {
        using var scope = NewDisposeScope();
        return Step().ToDouble();
    }

    /// <summary>Whole steps, update and average included, after as many that are not counted.</summary>
    public double ImagesPerSecond(int steps)
    {
        Train(steps);
        var watch = Stopwatch.StartNew();
        Train(steps);
        return steps * images.size(0) / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        network.Dispose();
        Arena.Dispose();
        images.Dispose();
        targets.Dispose();
        keep.Dispose();
    }

    private void Train(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            Step();
            UpdateRange[] all = [new(0, Arena.Layout.Length, 0.05)];
            Arena.AdamW(all, 5e-4, 0.9, 0.999, 1e-8, average: 0.99996);
        }
        cuda.synchronize(device);
    }

    private Tensor Step() =>
        new DeitTiny.AutogradStep(network, Arena).Gradients(new(images, targets, keep)).Total;

    private Tensor Kept(Tensor host) => host.to(device, copy: true).DetachFromDisposeScope();
}
