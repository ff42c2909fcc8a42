namespace DeitGen.Arenas;

/// <summary>
/// Updates with clipping, finite check and running average over flat tensors; one implementation per kind of device. An update
/// over ranges that are in order and apart is done, or skipped whole.
/// </summary>
internal interface IOptimizer
{
    /// <summary>Updates done.</summary>
    long Updates { get; set; }

    /// <summary>Updates left out because a gradient was not finite.</summary>
    long Skipped { get; set; }

    /// <summary>Does one update of AdamW.</summary>
    void Apply(ReadOnlySpan<UpdateRange> ranges, in AdamWRates rates, in UpdateLimits limits);

    /// <summary>Does one update of SGD.</summary>
    void Apply(ReadOnlySpan<UpdateRange> ranges, in SgdRates rates, in UpdateLimits limits);
}
