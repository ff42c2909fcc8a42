using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Golden;
using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Checkpoints;

/// <summary>Foreign files become ours, or nothing is written.</summary>
public sealed class ImporterTests : IDisposable
{
    private const string Legacy = "12_checkpoints/deit_legacy.pth";
    private static readonly string LegacyPath = Path.Combine(GoldenSet.Root, Legacy);

    private static readonly ArenaLayout Layout = new(
        "0011223344556677",
        32,
        [
            new("blocks.0.gamma_1", [16], 0, DecayGroup.Free, Initializer.Constant(2)),
            new("blocks.0.gamma_2", [16], 16, DecayGroup.Free, Initializer.Constant(3)),
        ]
    );

    private readonly TemporaryFolder folder = new();

    private string Output => Path.Combine(folder.Path, "out");

    public void Dispose() => folder.Dispose();

    [GoldenFact(Legacy)]
    public void Another_network_is_refused_with_the_names_that_differ_and_nothing_is_written()
    {
        var error = Refused(LegacyPath);
        Assert.Contains("it lacks blocks.0.gamma_1", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [GoldenFact(Legacy)]
    public void An_entry_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains(
            "under 'optimizer', but under: model",
            Refused(LegacyPath, s => s with { Entry = "optimizer" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_of_another_kind_is_refused_in_one_line()
    {
        var path = Path.Combine(folder.Path, "letter.pth");
        File.WriteAllText(path, "no weights at all");
        Assert.DoesNotContain('\n', Refused(path));
    }

    [Fact]
    public void Newer_names_and_half_precision_are_read_and_the_checkpoint_is_whole()
    {
        using var scope = NewDisposeScope();
        var one = arange(16, float16);
        var report = Import(
            Written(("blocks.0.ls1.gamma", one), ("blocks.0.ls2.gamma", one.to(bfloat16)))
        );
        Assert.Equal(
            ("safetensors", 2, 32L),
            (report.Container, report.Tensors, report.Parameters)
        );
        var loaded = new Arena(Layout, trainable: false);
        CheckpointStore.LoadWeights(Output, CheckpointWeights.Raw, "mine", loaded);
        Assert.True(loaded.Values.Equals(cat([one, one]).to(float32)));
        loaded.Dispose();
        using var file = SafetensorsFile.Open(Path.Combine(Output, "model.safetensors"));
        Assert.Equal("pt", file.Metadata["format"]);
        Assert.Equal(report.Digest, CheckpointStore.Manifest(Output).ImportDigest);
    }

    [Fact]
    public void A_tensor_under_two_names_is_refused()
    {
        using var one = arange(16, float32);
        var file = Written(("blocks.0.ls1.gamma", one), ("blocks.0.gamma_1", one));
        Assert.Contains("under two names", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shape_is_refused_with_both()
    {
        using var scope = NewDisposeScope();
        var file = Written(("blocks.0.gamma_1", ones(16)), ("blocks.0.gamma_2", ones(4, 4)));
        Assert.Contains(
            "'blocks.0.gamma_2' is [4, 4] instead of [16]",
            Refused(file, s => s with { Allow = new(true, true) }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_missing_is_drawn_and_what_is_left_over_left_out_where_it_is_allowed()
    {
        using var one = arange(16, float32);
        var file = Written(("blocks.0.gamma_1", one), ("extra", one));
        Assert.Contains("it lacks blocks.0.gamma_2", Refused(file), StringComparison.Ordinal);
        Assert.Contains(
            "it also has extra",
            Refused(file, s => s with { Allow = new(Missing: true, Unexpected: false) }),
            StringComparison.Ordinal
        );
        var report = Import(file, s => s with { Allow = new(true, true) });
        Assert.Equal(["blocks.0.gamma_2"], report.Difference.Missing);
        Assert.Equal(["extra"], report.Difference.Unexpected);
        using var model = SafetensorsFile.Open(Path.Combine(Output, "model.safetensors"));
        using var drawn = model.Read("blocks.0.gamma_2");
        Assert.All(drawn.data<float>().ToArray(), x => Assert.Equal(3, x));
    }

    [Fact]
    public void What_is_there_is_not_overwritten()
    {
        using var one = arange(16, float32);
        var file = Written(("blocks.0.gamma_1", one), ("blocks.0.gamma_2", one));
        Import(file);
        Assert.Contains("already holds model.safetensors", Refused(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1311bcf00112233", "deit_tiny_patch16_224-a1311bcf")]
    [InlineData("a5fe301d00112233", "regnety_160-a5fe301d")]
    [InlineData("00112233a1311bcf", null)]
    public void An_official_file_is_known_by_the_beginning_of_its_digest(
        string digest,
        string? name
    ) => Assert.Equal(name, OfficialFiles.Find(digest));

    private string Written(params (string, Tensor)[] tensors)
    {
        var path = Path.Combine(folder.Path, "theirs.safetensors");
        SafetensorsWriter.Write(path, [], tensors);
        return path;
    }

    private ImportReport Import(string file, Func<ImportSettings, ImportSettings>? also = null)
    {
        var settings = new ImportSettings("mine", "0123456789abcdef", Layout, file, Output);
        return Importer.Import(also?.Invoke(settings) ?? settings);
    }

    private string Refused(string file, Func<ImportSettings, ImportSettings>? also = null) =>
        Assert.Throws<UserErrorException>(() => Import(file, also)).Message;
}
