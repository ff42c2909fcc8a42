using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Arenas;

/// <summary>
/// The update by flat tensor operations, for any device. Whether the gradients are finite stays on the device as a 0 or a 1 that
/// every factor is built from, so nothing waits for it; the host learns the counts when it asks.
/// </summary>
internal sealed class DeviceOptimizer : IOptimizer, IDisposable
{
    private readonly FlatTensors tensors;
    private readonly Tensor updates;
    private readonly Tensor skipped;

    public DeviceOptimizer(FlatTensors tensors)
    {
        this.tensors = tensors;
        (updates, skipped) = (Counter(), Counter());
    }

    /// <inheritdoc/>
    public long Updates
    {
        get => (long)updates.ToDouble();
        set => updates.fill_(value);
    }

    /// <inheritdoc/>
    public long Skipped
    {
        get => (long)skipped.ToDouble();
        set => skipped.fill_(value);
    }

    public void Apply(ReadOnlySpan<UpdateRange> ranges, in AdamWRates rates, in UpdateLimits limits)
    {
        using var scope = NewDisposeScope();
        using var guard = no_grad();
        var terms = Begin(ranges, limits);
        foreach (var range in ranges)
            Update(range, rates, terms);
        Follow(limits, terms);
    }

    public void Apply(ReadOnlySpan<UpdateRange> ranges, in SgdRates rates, in UpdateLimits limits)
    {
        using var scope = NewDisposeScope();
        using var guard = no_grad();
        var terms = Begin(ranges, limits);
        foreach (var range in ranges)
            Update(range, rates, terms);
        Follow(limits, terms);
    }

    private Terms Begin(ReadOnlySpan<UpdateRange> ranges, in UpdateLimits limits)
    {
        var norm = GradientNorm(ranges); // [], float64
        var applied = (norm < double.PositiveInfinity).to_type(ScalarType.Float64); // 1; 0 for infinity and NaN, to change nothing
        updates.add_(applied);
        skipped.add_(1 - applied);
        var clip = limits.Clip > 0 ? (limits.Clip / (norm + 1e-6)).clamp_max(1) : ones_like(norm);
        return new(clip, applied.eq(0), applied);
    }

    private void Follow(in UpdateLimits limits, in Terms terms)
    {
        if (limits.Average == 0)
            return;
        var moves = limits.AverageAlways ? ones_like(terms.Applied) : terms.Applied;
        tensors.Average.lerp_(tensors.Values, Weight(1 - limits.Average, moves));
    }

    public void Dispose()
    {
        updates.Dispose();
        skipped.Dispose();
    }

    private void Update(UpdateRange range, AdamWRates r, in Terms terms)
    {
        using var scope = NewDisposeScope();
        Tensor Part(Tensor flat) => flat.narrow(0, range.Offset, range.Length);

        var applied = terms.Applied;
        var g = terms.Clipped(Part(tensors.Gradients));
        var m = Part(tensors.FirstMoment);
        m.lerp_(g, Weight(1 - r.Beta1, applied));
        var v = Part(tensors.SecondMoment);
        v.mul_(1 - (1 - r.Beta2) * applied).add_(g.square() * (1 - r.Beta2));

        var count = updates.clamp_min(1); // 0 where the first update is skipped: the divisors below must not be 0
        var stride = applied * r.Rate / (1 - pow(r.Beta1, count));
        var root = v.sqrt() / (1 - pow(r.Beta2, count)).sqrt();
        var p = Part(tensors.Values);
        p.mul_(1 - r.Rate * range.Decay * applied).sub_(stride * m / (root + r.Epsilon));
    }

    private void Update(UpdateRange range, SgdRates r, in Terms terms)
    {
        using var scope = NewDisposeScope();
        Tensor Part(Tensor flat) => flat.narrow(0, range.Offset, range.Length);

        var p = Part(tensors.Values);
        var g = terms.Clipped(Part(tensors.Gradients)) + p * range.Decay;
        var m = Part(tensors.FirstMoment);
        m.mul_(1 - (1 - r.Momentum) * terms.Applied).add_(g * terms.Applied);
        var step = r.IsNesterov ? g + m * r.Momentum : m;
        p.sub_(step * terms.Applied * r.Rate);
    }

    /// <summary>√Σg² over the ranges, [], float64. A gradient above 1e19 counts as not finite: its square is not.</summary>
    private Tensor GradientNorm(ReadOnlySpan<UpdateRange> ranges)
    {
        var squares = zeros_like(updates);
        foreach (var range in ranges)
        {
            var part = tensors.Gradients.narrow(0, range.Offset, range.Length);
            squares += part.square().sum(ScalarType.Float64);
        }
        return squares.sqrt();
    }

    private static Tensor Weight(double weight, Tensor applied) =>
        (applied * weight).to_type(ScalarType.Float32);

    private static Tensor pow(double value, Tensor exponent) => (exponent * Math.Log(value)).exp();

    private Tensor Counter() =>
        zeros([], dtype: ScalarType.Float64, device: tensors.Values.device)
            .DetachFromDisposeScope();

    /// <summary>What the parts of an update share, each [], on the device.</summary>
    private readonly record struct Terms(Tensor Clip, Tensor Refused, Tensor Applied)
    {
        /// <summary>Gradients as the update takes them. 0·NaN is NaN, so a factor of 0 would not do.</summary>
        public Tensor Clipped(Tensor gradients) => (gradients * Clip).masked_fill_(Refused, 0);
    }
}
