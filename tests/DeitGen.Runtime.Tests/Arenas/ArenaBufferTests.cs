using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Tests.Arenas;

/// <summary>The third region: running statistics behind the parameters, and their counts.</summary>
public sealed class ArenaBufferTests
{
    private static readonly ArenaLayout Layout = new(
        "0123456789abcdef",
        64,
        [
            new("bn.weight", [3], 0, DecayGroup.Free, Initializer.Constant(1)),
            new("head.weight", [2, 3], 16, DecayGroup.Decayed, Initializer.Uniform(1)),
        ]
    )
    {
        Buffers =
        [
            new("bn.running_mean", [3], 32, BufferKind.Mean),
            new("bn.running_var", [3], 48, BufferKind.Variance),
            new("bn.num_batches_tracked", [], 0, BufferKind.Count),
        ],
    };

    [Fact]
    public void Keys_name_each_layers_parameters_then_its_buffers() =>
        Assert.Equal(
            [
                "bn.weight",
                "bn.running_mean",
                "bn.running_var",
                "bn.num_batches_tracked",
                "head.weight",
            ],
            Layout.Keys
        );

    [Fact]
    public void Statistics_start_at_mean_0_and_variance_1()
    {
        using var arena = new Arena(Layout);
        var (mean, variance) = (arena.Buffer("bn.running_mean"), arena.Buffer("bn.running_var"));
        var count = arena.Buffer("bn.num_batches_tracked");
        mean.fill_(5);
        count.fill_(5);
        arena.Initialize(seed: 1);
        Assert.Equal([0, 0, 0], mean.data<float>().ToArray());
        Assert.Equal([1, 1, 1], variance.data<float>().ToArray());
        Assert.Equal((0, ScalarType.Int64), (count.item<long>(), count.dtype));
    }

    [Fact]
    public void An_update_averages_statistics_and_moves_nothing_else_of_them()
    {
        using var arena = new Arena(Layout);
        arena.Initialize(seed: 1);
        arena.RestartAverage();
        _ = arena.Average; // made now, a copy
        using var averages = Arena.OfAverage(arena);
        arena.Buffer("bn.running_mean").fill_(8);
        arena.AdamW([new(0, 32, 0)], 0.1, 0.9, 0.999, 1e-8, average: 0.75);
        Assert.Equal([8, 8, 8], arena.Buffer("bn.running_mean").data<float>().ToArray());
        Assert.Equal([2, 2, 2], averages.Buffer("bn.running_mean").data<float>().ToArray());
    }

    [Fact]
    public void An_average_counts_what_was_trained()
    {
        using var arena = new Arena(Layout);
        using var averages = Arena.OfAverage(arena);
        arena.Buffer("bn.num_batches_tracked").fill_(7);
        Assert.Equal(7, averages.Buffer("bn.num_batches_tracked").item<long>());
    }

    [Fact]
    public void A_file_holds_them_in_the_order_of_the_keys_and_brings_them_back()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "model.safetensors");
        using var arena = new Arena(Layout);
        SmallLayout.FillNormal(arena.Values, 3);
        arena.Counts.fill_(9);
        ArenaFile.Write(path, [], Layout, new ArenaPart("", arena.Values, arena.Counts));

        using var other = new Arena(Layout, trainable: false);
        using var file = SafetensorsFile.Open(path);
        ArenaFile.Read(file, "x", Layout, new ArenaPart("", other.Values, other.Counts));
        Assert.Equal(Layout.Keys, file.Names);
        Assert.Equal(9, other.Counts.item<long>());
        foreach (var buffer in Layout.Buffers)
            Assert.True(other.Buffer(buffer.Key).equal(arena.Buffer(buffer.Key)).all().ToBoolean());
    }

    [Fact]
    public void A_buffer_over_another_tensor_is_refused() =>
        Assert.Throws<LayoutException>(() =>
            new Arena(Layout with { Buffers = [new("bn.running_mean", [3], 16, BufferKind.Mean)] })
        );

    [Fact]
    public void A_live_buffer_elsewhere_is_named()
    {
        using var arena = new Arena(Layout);
        using var stray = zeros(3);
        var thrown = Assert.Throws<LayoutException>(() =>
            arena.Verify([("bn.running_mean", stray)])
        );
        Assert.Contains("bn.running_mean: place", thrown.Message, StringComparison.Ordinal);
    }
}
