using System.Runtime.InteropServices;
using DeitGen.Randomness;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The random choices of a run, keyed by its seed: they depend on no worker, no device and no step before.</summary>
/// <param name="seed">The run's seed.</param>
/// <param name="stepsPerEpoch">Steps in an epoch: a sample's masks belong to its position in the epoch's order.</param>
/// <param name="device">Where masks are needed; the CPU by default. They are always drawn on the host.</param>
public sealed class PhiloxMasks(long seed, long stepsPerEpoch, Device? device = null) : IMaskSource
{
    /// <inheritdoc/>
    public MixDraw Mixing(long step, MixOdds odds, int imageSize) =>
        odds.Draw(Draws.ForStep(seed, Purposes.Mixing, step), imageSize);

    /// <inheritdoc/>
    public IReadOnlyList<MixDraw> MixingEach(
        long step,
        int batch,
        bool inPairs,
        MixOdds odds,
        int imageSize
    )
    {
        var (epoch, stepOfEpoch) = Math.DivRem(step, stepsPerEpoch);
        MixDraw Drawn(int image)
        {
            var position = stepOfEpoch * batch + image;
            var draws = Draws.ForPosition(seed, Purposes.Mixing, position, epoch);
            var draw = odds.Draw(draws, imageSize);
            return draw with { Lambda = (float)draw.Lambda };
        }
        return
        [
            .. Enumerable
                .Range(0, batch)
                .Select(image => Drawn(inPairs ? Math.Min(image, batch - 1 - image) : image)),
        ];
    }

    /// <inheritdoc/>
    public Tensor DropPath(long step, ReadOnlySpan<float> rates, int batch)
    {
        var (epoch, stepOfEpoch) = Math.DivRem(step, stepsPerEpoch);
        using var host = empty([rates.Length, 2, batch, 1, 1], float32);
        var masks = MemoryMarshal.Cast<byte, float>(host.bytes);
        for (var image = 0; image < batch; image++)
        {
            var position = stepOfEpoch * batch + image;
            var draws = Draws.ForPosition(seed, Purposes.DropPath, position, epoch);
            for (var branch = 0; branch < 2 * rates.Length; branch++)
                masks[branch * batch + image] = Kept(rates[branch / 2], draws.NextSingle());
        }
        return host.SentTo(device ?? CPU);
    }

    /// <inheritdoc/>
    public double Noisy(
        double rate,
        long step,
        long totalSteps,
        double from,
        double until,
        double limit
    )
    {
        var epoch = step / stepsPerEpoch;
        var progress = (double)(epoch * stepsPerEpoch) / totalSteps;
        if (progress < from || progress >= until)
            return rate;
        var draws = Draws.ForStep(seed, Purposes.LearningRateNoise, epoch);
        return Schedules.Noisy(rate, limit, () => draws.NextNormal());
    }

    /// <inheritdoc/>
    public IDropout Dropout(long step) => new PhiloxDropout(seed, step);

    /// <summary>0, or 1 / (1 - rate), in the reference's float32 arithmetic.</summary>
    internal static float Kept(double rate, float uniform)
    {
        var keep = (float)(1 - rate);
        return MathF.Floor(keep + uniform) / keep;
    }
}
