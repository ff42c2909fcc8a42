using System.Globalization;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Previews;

/// <summary>Draws as training does, and remembers what was drawn for a batch.</summary>
internal sealed class RecordedMixing(IMaskSource source) : IMaskSource
{
    private IReadOnlyList<MixDraw> last = [];

    /// <summary>What was drawn last for an image of the batch, in words.</summary>
    public string Words(int image) => Words(last[Math.Min(image, last.Count - 1)]);

    public MixDraw Mixing(long step, MixOdds odds, int imageSize)
    {
        var draw = source.Mixing(step, odds, imageSize);
        last = [draw];
        return draw;
    }

    public IReadOnlyList<MixDraw> MixingEach(
        long step,
        int batch,
        bool inPairs,
        MixOdds odds,
        int imageSize
    ) => last = source.MixingEach(step, batch, inPairs, odds, imageSize);

    public Tensor DropPath(long step, ReadOnlySpan<float> rates, int batch) =>
        source.DropPath(step, rates, batch);

    public double Noisy(
        double rate,
        long step,
        long totalSteps,
        double from,
        double until,
        double limit
    ) => source.Noisy(rate, step, totalSteps, from, until, limit);

    public IDropout Dropout(long step) => source.Dropout(step);

    private static string Words(MixDraw draw) =>
        draw switch
        {
            { Box: { } box } => string.Create(
                CultureInfo.InvariantCulture,
                $"CutMix {box.Bottom - box.Top} × {box.Right - box.Left}"
            ),
            { Lambda: 1 } => "not mixed",
            _ => string.Create(CultureInfo.InvariantCulture, $"Mixup λ {draw.Lambda:0.000}"),
        };
}
