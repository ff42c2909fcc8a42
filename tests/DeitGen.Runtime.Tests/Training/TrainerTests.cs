using System.Text.Json;
using DeitGen.Checkpoints;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;

namespace DeitGen.Runtime.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private const int Steps = 20; // 4 epochs of 5

    private readonly TinyRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Fact]
    public void Two_runs_of_one_seed_are_equal_byte_for_byte()
    {
        runs.Train(TinyVariants.Student(), "a");
        runs.Train(TinyVariants.Student(), "b");
        runs.AssertEqual("a", "b");
        Assert.Equal(10, runs.Files("a").Count); // run.json, log.jsonl and four files in latest and best
    }

    [Fact]
    public void A_run_stopped_three_times_equals_an_uninterrupted_one_byte_for_byte()
    {
        runs.Train(TinyVariants.Student(), "whole");
        foreach (var steps in new[] { 4, 1, 7 })
        {
            using var watcher = new Watcher(stopAfter: steps);
            Assert.True(runs.Train(TinyVariants.Student(), "parts", watcher).StoppedEarly);
        }
        var result = runs.Train(TinyVariants.Student(), "parts");
        Assert.False(result.StoppedEarly);
        runs.AssertEqual("whole", "parts");
    }

    [Fact]
    public void A_run_killed_between_checkpoints_goes_on_as_if_nothing_had_happened()
    {
        runs.Train(TinyVariants.Student(), "whole");
        using var killed = new Watcher
        {
            OnStep = report =>
            {
                if (report.Step == 11) // the last checkpoint is of step 9, the log goes to step 10
                    throw new InvalidOperationException("killed");
            },
        };
        Assert.Throws<InvalidOperationException>(() =>
            runs.Train(TinyVariants.Student(), "killed", killed)
        );
        File.AppendAllText(Path.Combine(runs.Path("killed"), "log.jsonl"), "{\"epoch\":2,\"st");
        runs.Train(TinyVariants.Student(), "killed");
        runs.AssertEqual("whole", "killed");
    }

    [Fact]
    public void A_finished_run_is_left_alone_and_tells_its_result_again()
    {
        var first = runs.Train(TinyVariants.Student(), "a");
        var files = runs.Files("a");
        using var watcher = new Watcher();
        var second = runs.Train(TinyVariants.Student(), "a", watcher);
        Assert.Empty(watcher.Steps);
        Assert.Equal(files, runs.Files("a"));
        Assert.Equal(first with { ImagesPerSecond = 0 }, second);
    }

    [Fact]
    public void Never_resuming_starts_anew_in_the_same_directory()
    {
        runs.Train(TinyVariants.Student(), "a");
        var files = runs.Files("a");
        using var watcher = new Watcher();
        runs.Train(TinyVariants.Student(), "a", watcher, o => o with { Resume = "never" });
        Assert.Equal(Steps, watcher.Steps.Count);
        Assert.Equal(files, runs.Files("a"));
    }

    [Fact]
    public void A_named_checkpoint_is_continued_in_its_own_run()
    {
        runs.Train(TinyVariants.Student(), "whole");
        using var watcher = new Watcher(stopAfter: 7);
        runs.Train(TinyVariants.Student(), "parts", watcher);
        var latest = Path.Combine(runs.Path("parts"), "checkpoints", "latest", "model.safetensors");
        runs.Train(
            TinyVariants.Student(),
            "",
            also: o => o with { Output = null, Resume = latest }
        );
        runs.AssertEqual("whole", "parts");
    }

    [Fact]
    public void Another_seed_makes_another_network_and_is_on_record()
    {
        runs.Train(TinyVariants.Student(), "a");
        runs.Train(TinyVariants.Student(), "b", also: o => o with { Seed = 5, Epochs = 1 });
        var record = File.ReadAllText(Path.Combine(runs.Path("b"), "run.json"));
        using var json = JsonDocument.Parse(record);
        var overrides = json.RootElement.GetProperty("overrides");
        Assert.Equal(5, overrides.GetProperty("seed").GetInt64());
        Assert.Equal(1, overrides.GetProperty("epochs").GetInt64());
        const string Model = "checkpoints/latest/model.safetensors";
        Assert.NotEqual(runs.Files("a")[Model], runs.Files("b")[Model]);
    }

    [Fact]
    public void The_log_has_an_object_per_epoch_and_no_clock()
    {
        using var watcher = new Watcher();
        runs.Train(TinyVariants.Student(), "a", watcher);
        var lines = File.ReadAllLines(Path.Combine(runs.Path("a"), "log.jsonl"));
        using var json = JsonDocument.Parse(lines[1]);
        string[] keys =
        [
            .. "epoch steps train_lr train_loss test_loss test_top1 test_top5 ema_loss ema_top1 ema_top5 n_parameters".Split(
                ' '
            ),
        ];
        Assert.Equal(4, lines.Length);
        Assert.Equal(keys, json.RootElement.EnumerateObject().Select(property => property.Name));
        var losses = watcher.Steps.Skip(5).Take(5).Average(step => step.Loss);
        Assert.Equal(losses, json.RootElement.GetProperty("train_loss").GetDouble(), 1e-12);
    }

    [Fact]
    public void The_best_checkpoint_is_of_the_first_epoch_with_the_best_raw_top_1()
    {
        using var watcher = new Watcher();
        var result = runs.Train(TinyVariants.Student(), "a", watcher);
        var best = watcher.Epochs.MaxBy(epoch => epoch.Raw.Top1)!; // the first of equals
        var manifest = File.ReadAllText(
            Path.Combine(runs.Path("a"), "checkpoints", "best", "manifest.json")
        );
        using var json = JsonDocument.Parse(manifest);
        Assert.Equal(best.Raw.Top1, result.Best);
        Assert.Equal(best.Epoch, json.RootElement.GetProperty("best_epoch").GetInt32());
        Assert.Equal(best.Steps, json.RootElement.GetProperty("step").GetInt64());
    }

    [Fact]
    public void A_skipped_update_is_counted_and_leaves_the_epochs_loss_a_number()
    {
        using var watcher = new Watcher();
        runs.Train(TinyVariants.Student(), "a", watcher, brokenStep: 6);
        Assert.Equal(0, watcher.Steps[5].SkippedUpdates);
        Assert.All(watcher.Steps.Skip(6), step => Assert.Equal(1, step.SkippedUpdates));
        Assert.All(watcher.Epochs, epoch => Assert.True(double.IsFinite(epoch.TrainLoss)));
    }

    [Fact]
    public void A_gradient_that_is_no_number_ends_a_run_that_says_so_and_keeps_its_checkpoint()
    {
        var variant = TinyVariants.Student(onNonFinite: NonFinitePolicy.Stop);
        var error = Assert.Throws<NonFiniteException>(() =>
            runs.Train(variant, "a", brokenStep: 7)
        );
        Assert.Contains("step 8", error.Message, StringComparison.Ordinal);
        var manifest = File.ReadAllText(
            Path.Combine(runs.Path("a"), "checkpoints", "latest", "manifest.json")
        );
        Assert.Contains("\"step\": 6", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_checkpoint_keeps_the_names_of_the_classes_and_a_run_goes_on_only_with_them()
    {
        using var watcher = new Watcher(stopAfter: 4);
        var first = runs.Train(TinyVariants.Student(), "a", watcher);
        var manifest = CheckpointStore.Manifest(Path.GetDirectoryName(first.Checkpoint)!);
        Assert.Equal(["low", "middle", "high"], manifest.ClassNames);
        var refusal = Assert.Throws<UserErrorException>(() =>
            runs.Train(
                TinyVariants.Student(),
                "a",
                data: found => found with { ClassNames = ["low", "high", "middle"] }
            )
        );
        Assert.Contains("other classes ('middle' then, 'high' now)", refusal.Message);
    }

    [Fact]
    public void What_the_data_set_has_to_say_is_told_at_the_start_and_at_the_step_where_it_happens()
    {
        using var watcher = new Watcher();
        var news = new Queue<string>(["one torn"]);
        var loader = new LoaderWatch(
            () => TimeSpan.FromHours(1),
            () => news.TryDequeue(out var line) ? [line] : []
        );
        runs.Train(
            TinyVariants.Student(),
            "a",
            watcher,
            data: found => found with { Notes = ["43 found"], Watch = loader }
        );
        Assert.Equal(["43 found", "one torn"], watcher.Notes);
        Assert.Equal(1, watcher.Steps[^1].WaitShare); // an hour of less than one
    }
}
