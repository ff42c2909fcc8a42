using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Arenas;

/// <summary>All parameters of a network in one flat tensor, all gradients in another, with the compiler's offsets.</summary>
public sealed class Arena : IDisposable
{
    /// <summary>Allocates zeroed arenas.</summary>
    /// <param name="layout">The compiler's table.</param>
    /// <param name="device">Where they lie; the CPU by default.</param>
    /// <param name="trainable">False for a network that only evaluates: no gradients, moments or average.</param>
    public Arena(ArenaLayout layout, Device? device = null, bool trainable = true) =>
        throw new NotImplementedException();

    /// <summary>The compiler's table.</summary>
    public ArenaLayout Layout => throw new NotImplementedException();

    /// <summary>All parameters, [Length], float32.</summary>
    public Tensor Values => throw new NotImplementedException();

    /// <summary>All gradients, [Length], float32.</summary>
    public Tensor Gradients => throw new NotImplementedException();

    /// <summary>First moments of the optimizer, [Length].</summary>
    public Tensor FirstMoment => throw new NotImplementedException();

    /// <summary>Second moments of the optimizer, [Length].</summary>
    public Tensor SecondMoment => throw new NotImplementedException();

    /// <summary>The running average of the parameters, [Length]; a copy of them until the first update.</summary>
    public Tensor Average => throw new NotImplementedException();

    /// <summary>Updates done so far; skipped ones do not count.</summary>
    public long Updates { get; set; }

    /// <summary>A parameter over its part of the arena, its gradient over the same part of the gradients.</summary>
    public Parameter Parameter(string key) => throw new NotImplementedException();

    /// <summary>Draws every tensor's initial value, a function of (seed, key) alone.</summary>
    public void Initialize(long seed) => throw new NotImplementedException();

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients() => throw new NotImplementedException();

    /// <summary>Clip, finite check, AdamW and average in one sweep; does nothing where a gradient is not finite.</summary>
    public void AdamW(
        ReadOnlySpan<UpdateRange> ranges,
        double rate,
        double beta1,
        double beta2,
        double epsilon,
        double clip = 0,
        double average = 0
    ) => throw new NotImplementedException();

    /// <summary>Holds names, order, shapes, count and addresses of live parameters against the layout.</summary>
    public void Verify(IEnumerable<(string name, Parameter parameter)> live, long parameters) =>
        throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
