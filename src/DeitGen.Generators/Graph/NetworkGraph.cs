using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>A network, lowered: what every back end but the module's reads, whatever kind it is.</summary>
/// <param name="Identity">Whose network it is.</param>
/// <param name="Image">[B, C, H, W].</param>
internal abstract record NetworkGraph(Identity Identity, Shape Image)
{
    public abstract Shape Logits { get; }

    /// <summary>Whether there is a head that learns from a teacher.</summary>
    public virtual bool IsDistilled => false;

    /// <summary>Rates of the blocks that drop, in order; the others come first and take no mask.</summary>
    public virtual EquatableArray<float> DropPathRates => [];

    public virtual bool HasDropout => false;

    /// <summary>Multiply-adds of one image's forward pass.</summary>
    public abstract long Macs { get; }

    /// <summary>Every weight under its full key, in the order of the reference's checkpoints.</summary>
    public abstract IEnumerable<(string Key, Weight Weight)> Checkpoint { get; }

    /// <summary>The same in the order in which the backward pass finishes them.</summary>
    public abstract IEnumerable<(string Key, Weight Weight)> Backward { get; }

    /// <summary>The running statistics, in the order of the reference's checkpoints.</summary>
    public virtual EquatableArray<RunningStatistics> Statistics => [];

    public virtual long Parameters => Checkpoint.Sum(w => w.Weight.Count);

    protected static IEnumerable<(string, Weight)> Named(
        string prefix,
        IEnumerable<Weight> weights
    ) => weights.Select(w => (prefix + w.Key, w));
}
