using DeitGen.Data;

namespace DeitGen.Support;

/// <summary>An epoch's order read place by place.</summary>
internal static class EpochOrders
{
    /// <summary>The image at a place of a step's batch, its position in the epoch and the epoch.</summary>
    public static (int Image, long Position, long Epoch) At(
        this EpochOrder order,
        long step,
        int place
    )
    {
        for (var piece = 0; piece < order.Groups(step); piece++)
            if (order.Group(step, piece) is var g && place >= g.Place && place < g.Place + g.Count)
                return (order.Image(g.Epoch, g.Order), g.Position + place - g.Place, g.Epoch);
        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
