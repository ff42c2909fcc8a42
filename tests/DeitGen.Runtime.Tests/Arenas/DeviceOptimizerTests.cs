using DeitGen.Arenas;
using TorchSharp;
using static DeitGen.Tests.Arenas.SmallLayout;

namespace DeitGen.Tests.Arenas;

/// <summary>The update for other devices is made of tensor operations, so the CPU can check it.</summary>
public sealed class DeviceOptimizerTests
{
    private static readonly AdamWRates Rates = new(1e-2, 0.9, 0.999, 1e-8);
    private static readonly UpdateLimits Limits = new(Clip: 1, Average: 0.9);

    [Fact]
    public void Tensor_operations_and_the_sweep_agree()
    {
        using var arena = Filled();
        using var tensors = Copy(arena);
        using var device = new DeviceOptimizer(tensors);
        for (var step = 0; step < 20; step++)
        {
            FillNormal(arena.Gradients, step);
            tensors.Gradients.copy_(arena.Gradients);
            if (step is 0 or 7) // the first update and a later one are skipped
                tensors.Gradients[5] = arena.Gradients[5] = float.NaN;
            device.Apply(Ranges, Rates, Limits);
            arena.AdamW(Ranges, 1e-2, 0.9, 0.999, 1e-8, clip: 1, average: 0.9);
        }
        Assert.Equal((18, 2), (device.Updates, device.Skipped));
        Assert.InRange((arena.Values - tensors.Values).abs().max().ToDouble(), 0, 1e-6);
        Assert.InRange((arena.Average - tensors.Average).abs().max().ToDouble(), 0, 1e-6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tensor_operations_and_the_sweep_of_SGD_agree(bool nesterov)
    {
        using var arena = Filled();
        using var tensors = Copy(arena);
        using var device = new DeviceOptimizer(tensors);
        var limits = Limits with { AverageAlways = true };
        for (var step = 0; step < 20; step++)
        {
            FillNormal(arena.Gradients, step);
            tensors.Gradients.copy_(arena.Gradients);
            if (step is 0 or 7)
                tensors.Gradients[5] = arena.Gradients[5] = float.NaN;
            device.Apply(Ranges, new SgdRates(1e-2, 0.9, nesterov), limits);
            arena.Sgd(Ranges, 1e-2, 0.9, clip: 1, average: 0.9, averageAlways: true, nesterov);
        }
        Assert.Equal((18, 2), (device.Updates, device.Skipped));
        Assert.InRange((arena.Values - tensors.Values).abs().max().ToDouble(), 0, 1e-6);
        Assert.InRange((arena.FirstMoment - tensors.FirstMoment).abs().max().ToDouble(), 0, 1e-5);
        Assert.InRange((arena.Average - tensors.Average).abs().max().ToDouble(), 0, 1e-6);
    }

    [Fact]
    public void A_gradient_that_is_not_finite_leaves_every_byte()
    {
        using var arena = Filled();
        using var tensors = Copy(arena);
        using var device = new DeviceOptimizer(tensors);
        device.Apply(Ranges, Rates, Limits);
        var before = State(tensors);
        tensors.Gradients[5] = float.NaN;
        device.Apply(Ranges, Rates, Limits);
        Assert.Equal(before, State(tensors));
    }

    [Fact]
    public void An_update_leaves_no_tensor_behind()
    {
        using var arena = Filled();
        using var tensors = Copy(arena);
        using var device = new DeviceOptimizer(tensors);
        device.Apply(Ranges, Rates, Limits);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        device.Apply(Ranges, Rates, Limits);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static FlatTensors Copy(Arena arena)
    {
        var tensors = new FlatTensors(Length, torch.CPU);
        tensors.Values.copy_(arena.Values);
        tensors.Gradients.copy_(arena.Gradients);
        return tensors;
    }

    private static float[][] State(FlatTensors tensors) =>
        [
            Numbers(tensors.Values),
            Numbers(tensors.FirstMoment),
            Numbers(tensors.SecondMoment),
            Numbers(tensors.Average),
        ];
}
