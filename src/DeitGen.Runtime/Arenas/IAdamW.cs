namespace DeitGen.Arenas;

/// <summary>AdamW with clipping, finite check and running average over flat tensors; one implementation per kind of device.</summary>
internal interface IAdamW
{
    /// <summary>Updates done.</summary>
    long Updates { get; set; }

    /// <summary>Updates left out because a gradient was not finite.</summary>
    long Skipped { get; set; }

    /// <summary>Does one update over ranges that are in order and apart, or skips it whole.</summary>
    void Apply(ReadOnlySpan<UpdateRange> ranges, in AdamWRates rates);
}
