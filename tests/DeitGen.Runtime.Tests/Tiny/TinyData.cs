using DeitGen.Data;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>Images of three classes that differ in their brightest third, as a function of the step; some are not numbers if asked.</summary>
internal sealed class TinyData(long seed, long brokenStep = -1) : IBatchSource, IEvaluationSource
{
    public const int TrainImages = 43; // five steps of 8; the rest sits out

    public long Images => 20;

    public static Func<Variant, string?, int, long, DataPair> Open(long brokenStep = -1) =>
        (_, _, _, seed) =>
        {
            var data = new TinyData(seed, brokenStep);
            return new(data, data, TrainImages, ["low", "middle", "high"]);
        };

    public Batch At(long step) =>
        Make(TinyVariants.BatchSize, seed * 1000 + step, step == brokenStep);

    public IEnumerable<Batch> Batches()
    {
        yield return Make(12, 1_000_000);
        yield return Make(8, 1_000_001);
    }

    private static Batch Make(int count, long key, bool broken = false)
    {
        var random = new Random((int)key);
        var labels = Enumerable.Range(0, count).Select(_ => (long)random.Next(3)).ToArray();
        var pixels = new float[count * 16];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (float)random.NextDouble() + (i % 16 / 6 == labels[i / 16] ? 0.5f : 0);
        if (broken)
            pixels[0] = float.NaN;
        using var flat = tensor(pixels);
        using var images = flat.view(count, 1, 4, 4);
        return new(images.clone(), tensor(labels)); // libtorch's own memory is aligned; MKL's last bits depend on it
    }
}
