using TorchSharp;

namespace DeitGen.Kernels;

/// <summary>Which images of a micro-batch keep which branches of a network's blocks (stochastic depth, Huang et al. 2016).</summary>
public sealed class StochasticDepth : IDisposable
{
    private readonly Kept[] attention;
    private readonly Kept[] mlp;

    /// <summary>All images keep all branches at first.</summary>
    /// <param name="blocks">Of the network.</param>
    /// <param name="images">Of a micro-batch.</param>
    public StochasticDepth(int blocks, int images)
    {
        (attention, mlp) = (new Kept[blocks], new Kept[blocks]);
        for (var block = 0; block < blocks; block++)
            (attention[block], mlp[block]) = (new(images), new(images));
    }

    /// <summary>Images that keep the attention of a block.</summary>
    public IReadOnlyList<Kept> Attention => attention;

    /// <summary>Images that keep the MLP of a block.</summary>
    public IReadOnlyList<Kept> Mlp => mlp;

    /// <summary>Takes over a step's masks for some images of the batch.</summary>
    /// <param name="keep">[blocks that drop, 2, batch, 1, 1], float32, contiguous, on the CPU: 0 to drop, else 1 / (1 - rate). The last blocks drop; those before keep all.</param>
    /// <param name="first">The first image of the micro-batch.</param>
    /// <exception cref="ArgumentException">Shapes or types do not match.</exception>
    public void Read(torch.Tensor keep, long first)
    {
        var (dropping, batch) = ((int)keep.size(0), keep.size(2));
        Shape.Require(dropping <= mlp.Length, mlp.Length, dropping);
        var masks = MicroBatch.Numbers(keep, 2 * dropping * batch);
        for (var (block, at) = (mlp.Length - dropping, first); block < mlp.Length; block++)
        {
            attention[block].Set(Mask(masks, at, batch, attention[block]));
            mlp[block].Set(Mask(masks, at + batch, batch, mlp[block]));
            at += 2 * batch;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var kept in attention)
            kept.Dispose();
        foreach (var kept in mlp)
            kept.Dispose();
    }

    private static ReadOnlySpan<float> Mask(
        ReadOnlySpan<float> masks,
        long first,
        long batch,
        Kept kept
    )
    {
        Shape.Require(first % batch + kept.Images <= batch, batch, first % batch + kept.Images);
        return masks.Slice((int)first, kept.Images);
    }
}
