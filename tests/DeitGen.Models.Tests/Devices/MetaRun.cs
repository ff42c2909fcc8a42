using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Devices;

/// <summary>The seams of an emitted loop on the meta device: batches and teacher without numbers, masks as a real run draws them.</summary>
/// <param name="images">The shape of a batch, [B, C, H, W].</param>
/// <param name="classes">Number of classes.</param>
internal sealed class MetaRun(long[] images, long classes) : IBatchSource, ITeacher, IMaskSource
{
    private const long Seed = 0;

    private readonly PhiloxMasks masks = new(Seed, stepsPerEpoch: 1, META);

    public Batch At(long step) =>
        new(empty(images, float32, META), empty([images[0]], int64, META));

    public Tensor Logits(long step, Tensor images)
    {
        Assert.Equal(DeviceType.META, images.device.type);
        return empty([images.size(0), classes], float32, META);
    }

    public MixDraw Mixing(long step, MixOdds odds, int imageSize) =>
        masks.Mixing(step, odds, imageSize);

    public IReadOnlyList<MixDraw> MixingEach(
        long step,
        int batch,
        bool inPairs,
        MixOdds odds,
        int imageSize
    ) => masks.MixingEach(step, batch, inPairs, odds, imageSize);

    public Tensor DropPath(long step, ReadOnlySpan<float> rates, int batch) =>
        masks.DropPath(step, rates, batch);

    public IDropout Dropout(long step) => masks.Dropout(step);

    public double Noisy(
        double rate,
        long step,
        long totalSteps,
        double from,
        double until,
        double limit
    ) => masks.Noisy(rate, step, totalSteps, from, until, limit);
}
