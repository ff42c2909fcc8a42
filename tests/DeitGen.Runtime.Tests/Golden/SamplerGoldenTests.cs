using System.Text.Json;
using DeitGen.Data;
using DeitGen.Golden;
using DeitGen.Support;
using TorchSharp;

namespace DeitGen.Runtime.Tests.Golden;

/// <summary>
/// 08_sampler: the order of repeated augmentation. Ours is one global order of which rank r of W takes every W-th place from r on,
/// so the reference's lists come out of it with its permutation and its rounding.
/// </summary>
[Trait("Category", "Golden")]
public class SamplerGoldenTests
{
    private const string Manifest = "08_sampler/rasampler.json";

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet
            .Items(Manifest, "cases")
            .Select((item, index) => new GoldenCase("08_sampler/" + Name(item, index)));

    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_rank_sees_the_references_images(string name)
    {
        var (_, item) = GoldenSet
            .Items(Manifest, "cases")
            .Index()
            .Single(c => "08_sampler/" + Name(c.Item, c.Index) == name);
        var expected = item.GetProperty("indices").EnumerateArray().Select(i => i.GetInt32());
        Assert.Equal(expected, Ours(item));
    }

    private static IEnumerable<GoldenCase> PlainCases() =>
        GoldenSet
            .Items(Manifest, "distributed_sampler")
            .Select((item, index) => new GoldenCase("08_sampler/plain/" + Name(item, index)));

    /// <summary>Without repetition; the reference fills the last round of ranks from the order's beginning.</summary>
    [GoldenTheory(Manifest), Cases(nameof(PlainCases)), AbsentCases(nameof(PlainCases))]
    public void A_rank_sees_the_references_images_without_repetition(string name)
    {
        var (_, item) = GoldenSet
            .Items(Manifest, "distributed_sampler")
            .Index()
            .Single(c => "08_sampler/plain/" + Name(c.Item, c.Index) == name);
        int Value(string property) => item.GetProperty(property).GetInt32();
        var (images, epoch) = (Value("dataset_length"), Value("epoch"));
        var order = new EpochOrder(
            images,
            repeats: 1,
            batchSize: 1,
            Quirks.None,
            _ => Permutation(images, epoch)
        );
        var expected = item.GetProperty("indices").EnumerateArray().Select(i => i.GetInt32());
        Assert.Equal(
            expected,
            Enumerable
                .Range(0, (images + Value("world_size") - 1) / Value("world_size"))
                .Select(k => order.Image(epoch, Value("rank") + k * Value("world_size")))
        );
    }

    private static int[] Ours(JsonElement item)
    {
        int Value(string property) => item.GetProperty(property).GetInt32();
        var (images, ranks, epoch) = (Value("dataset_length"), Value("world_size"), Value("epoch"));
        var places = EpochLength.Steps(images, batchSize: 1, Quirks.RoundTo256);
        if (places == 0)
            return []; // the reference then divides by zero, ours refuses
        var order = new EpochOrder(
            images,
            Value("num_repeats"),
            batchSize: 1,
            Quirks.RoundTo256,
            _ => IsShuffled(item) ? Permutation(images, epoch) : [.. Enumerable.Range(0, images)]
        );
        return
        [
            .. Enumerable
                .Range(0, (int)places / ranks)
                .Select(k => order.At(Value("rank") + k * ranks, 0).Image),
        ];
    }

    private static bool IsShuffled(JsonElement item) => item.GetProperty("shuffle").GetBoolean();

    /// <summary>torch's, keyed by the epoch alone.</summary>
    private static int[] Permutation(int images, int epoch)
    {
        using var generator = new torch.Generator((ulong)epoch);
        using var drawn = torch.randperm(images, generator: generator);
        return [.. drawn.data<long>().ToArray().Select(i => (int)i)];
    }

    private static string Name(JsonElement item, int index) =>
        FormattableString.Invariant(
            $"{index}_n{item.GetProperty("dataset_length")}_w{item.GetProperty("world_size")}_r{item.GetProperty("rank")}_e{item.GetProperty("epoch")}"
        );
}
