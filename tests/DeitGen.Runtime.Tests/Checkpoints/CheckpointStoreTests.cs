using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Checkpoints;

public sealed class CheckpointStoreTests : IDisposable
{
    private readonly TinyRuns runs = new();

    public CheckpointStoreTests()
    {
        using var watcher = new Watcher(stopAfter: 7);
        runs.Train(TinyVariants.Student(), "a", watcher);
    }

    private string Latest => Path.Combine(runs.Path("a"), "checkpoints", "latest");

    public void Dispose() => runs.Dispose();

    [Fact]
    public void Files_list_the_tensors_in_the_layouts_order()
    {
        string[] keys = ["body.weight", "head.weight", "head.bias"];
        using var model = SafetensorsFile.Open(Path.Combine(Latest, "model.safetensors"));
        using var optimizer = SafetensorsFile.Open(Path.Combine(Latest, "optimizer.safetensors"));
        Assert.Equal(keys, model.Names);
        Assert.Equal(
            [.. keys.Select(key => "exp_avg." + key), .. keys.Select(key => "exp_avg_sq." + key)],
            optimizer.Names
        );
    }

    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("ema.safetensors")]
    [InlineData("optimizer.safetensors")]
    public void One_changed_bit_in_any_file_is_noticed(string name)
    {
        var path = Path.Combine(Latest, name);
        var bytes = File.ReadAllBytes(path);
        bytes[^5] ^= 1;
        File.WriteAllBytes(path, bytes);
        AssertRefused(name);
    }

    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("optimizer.safetensors")]
    public void A_missing_file_is_noticed(string name)
    {
        File.Delete(Path.Combine(Latest, name));
        AssertRefused(name);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"format\": 1}")]
    [InlineData("{\"format\": 2}")]
    public void A_manifest_that_cannot_be_understood_is_refused(string text)
    {
        File.WriteAllText(Path.Combine(Latest, "manifest.json"), text);
        AssertRefused("manifest.json");
    }

    [Fact]
    public void Weights_are_found_by_run_by_checkpoint_and_by_file()
    {
        foreach (
            var path in new[] { runs.Path("a"), Latest, Path.Combine(Latest, "model.safetensors") }
        )
        {
            using var network = FrozenModel.Open(TinyVariants.Student(), path);
            Assert.Equal(Path.Combine(Latest, "model.safetensors"), network.File);
        }
    }

    [Fact]
    public void Raw_and_averaged_weights_are_told_apart()
    {
        using var scope = NewDisposeScope();
        var images = ones(1, 1, 4, 4);
        using var raw = FrozenModel.Open(TinyVariants.Student(), Latest);
        using var average = FrozenModel.Open(
            TinyVariants.Student(),
            Latest,
            CheckpointWeights.Average
        );
        Assert.False(raw.Module.call(images).Equals(average.Module.call(images)));
    }

    [Fact]
    public void Weights_of_another_network_are_refused_with_the_first_difference()
    {
        var copy = runs.Path("model.safetensors");
        using (var weight = zeros(8, 16))
            SafetensorsWriter.Write(copy, Ours, [("body.weight", weight)]);
        AssertWrong(copy, "'head.weight' is missing");
        AssertWrong(
            Write([("body.weight", [8, 15])]),
            "'body.weight' is [8, 15] instead of [8, 16]"
        );
        AssertWrong(
            Write([
                ("body.weight", [8, 16]),
                ("head.weight", [3, 8]),
                ("head.bias", [3]),
                ("x", [1]),
            ]),
            "'x' is no tensor"
        );
    }

    [Fact]
    public void Weights_of_another_variant_are_refused_by_name()
    {
        var error = Assert.Throws<UserErrorException>(() =>
            FrozenModel.Open(TinyVariants.Student("other"), Latest)
        );
        Assert.Contains("'tiny', not of 'other'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filled", 6)] // the new one was being written
    [InlineData("aside", 7)] // the old one had stepped aside: the new one was complete
    [InlineData("renamed", 7)] // the old one was not yet deleted
    public void A_crash_during_a_save_leaves_the_old_or_the_new_checkpoint(string moment, int step)
    {
        var older = runs.Path("older");
        using (var watcher = new Watcher(stopAfter: 6))
            runs.Train(TinyVariants.Student(), "b", watcher);
        Directory.Move(Path.Combine(runs.Path("b"), "checkpoints", "latest"), older);
        if (moment != "renamed")
            Directory.Move(Latest, Latest + ".new");
        Directory.Move(older, Latest + (moment == "filled" ? "" : ".old"));

        DirectorySwap.Recover(Latest);
        Assert.Equal(step, CheckpointStore.Manifest(Latest).Step);
        Assert.False(Directory.Exists(Latest + ".new") || Directory.Exists(Latest + ".old"));
    }

    /// <summary>By this note a file is held against the network as one of ours.</summary>
    private static (string, string)[] Ours => [("variant", "tiny")];

    private string Write((string Key, long[] Shape)[] tensors)
    {
        using var scope = NewDisposeScope();
        var path = runs.Path("weights" + tensors.Length);
        SafetensorsWriter.Write(path, Ours, [.. tensors.Select(t => (t.Key, zeros(t.Shape)))]);
        return path;
    }

    private static void AssertWrong(string path, string difference)
    {
        var error = Assert.Throws<UserErrorException>(() =>
            FrozenModel.Open(TinyVariants.Student(), path)
        );
        Assert.Contains(difference, error.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(string named)
    {
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(TinyVariants.Student(), "a")
        );
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
