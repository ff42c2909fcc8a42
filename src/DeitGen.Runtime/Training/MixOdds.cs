using DeitGen.Randomness;

namespace DeitGen.Training;

/// <summary>How Mixup and CutMix are drawn (section B5 of the reference notes).</summary>
/// <param name="Mixup">Both parameters of Mixup's Beta distribution; 0: no Mixup.</param>
/// <param name="CutMix">Both parameters of CutMix's Beta distribution; 0: no CutMix.</param>
/// <param name="Probability">Probability of mixing at all.</param>
/// <param name="SwitchProbability">Probability of CutMix where both are on.</param>
/// <param name="Min">The least side of CutMix's box, as a share of the image's.</param>
/// <param name="Max">The side that the box stays below; 0: the box follows the Beta distribution instead.</param>
public readonly record struct MixOdds(
    double Mixup,
    double CutMix,
    double Probability,
    double SwitchProbability,
    double Min = 0,
    double Max = 0
)
{
    /// <summary>One draw for square images of this size.</summary>
    internal MixDraw Draw(Draws draws, int imageSize)
    {
        if ((Mixup == 0 && CutMix == 0) || draws.NextDouble() >= Probability)
            return new(1);
        if (Mixup > 0 && (CutMix == 0 || draws.NextDouble() >= SwitchProbability))
            return new(draws.NextBeta(Mixup, Mixup));
        var box = Max > 0 ? Between(draws, imageSize) : Around(draws, imageSize);
        return new(box.ShareOutside(imageSize, imageSize), box); // what was clipped counts as outside
    }

    private MixBox Around(Draws draws, int size)
    {
        var lambda = draws.NextBeta(CutMix, CutMix);
        var (row, column) = (draws.NextInt(size), draws.NextInt(size));
        return MixBox.Around(size, size, lambda, row, column);
    }

    private MixBox Between(Draws draws, int size) =>
        MixBox.Between(size, size, Min, Max, (low, end) => low + draws.NextInt(end - low));
}
