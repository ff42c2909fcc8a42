using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;

namespace DeitGen.Runtime.Tests.Training;

/// <summary>What a user can get wrong: one line, and nothing is written.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TinyRuns runs = new();

    public void Dispose() => runs.Dispose();

    public static TheoryData<string, string, string> Options =>
        new()
        {
            { "epochs", "-3", "--epochs -3" },
            { "epochs", "0", "--epochs 0" },
            { "seed", "-1", "--seed -1" },
            { "workers", "0", "--workers 0" },
            { "threads", "0", "--threads 0" },
            { "device", "tpu", "--device tpu" },
            { "resume", "nowhere", "nowhere" },
            { "teacher", "some", "--teacher some" },
        };

    [Theory, MemberData(nameof(Options))]
    public void An_option_that_cannot_work_is_named(string option, string value, string named)
    {
        int Number() => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        AssertRefused(
            TinyVariants.Student(),
            named,
            o =>
                option switch
                {
                    "epochs" => o with { Epochs = Number() },
                    "seed" => o with { Seed = Number() },
                    "workers" => o with { Workers = Number() },
                    "threads" => o with { Threads = Number() },
                    "device" => o with { Device = value },
                    "resume" => o with { Resume = value },
                    _ => o with { Teacher = value },
                }
        );
    }

    [Fact]
    public void What_is_not_implemented_is_named() =>
        AssertRefused(TinyVariants.Student(missing: ["Recipe.Optimizer = Lamb"]), "Lamb", o => o);

    [Fact]
    public void A_student_without_its_teachers_weights_is_refused() =>
        AssertRefused(TinyVariants.Taught(), "DEIT202", o => o);

    [Fact]
    public void An_output_that_cannot_be_written_is_refused()
    {
        var file = runs.Path("file");
        File.WriteAllText(file, "");
        var output = Path.Combine(file, "run");
        AssertRefused(TinyVariants.Student(), output, o => o with { Output = output });
    }

    [Fact]
    public void A_directory_that_another_run_is_in_is_refused_and_left_alone()
    {
        runs.Train(TinyVariants.Student(), "a");
        var files = runs.Files("a");
        using (RunLock.Take(runs.Path("a")))
            foreach (var resume in new[] { "auto", "never" })
                AssertRefused(
                    TinyVariants.Student(),
                    "in use by another run",
                    o => o with { Output = runs.Path("a"), Resume = resume }
                );
        Assert.Equal(files, runs.Files("a"));
    }

    [Fact]
    public void Weights_whose_manifest_is_gone_are_not_overwritten()
    {
        runs.Train(TinyVariants.Student(), "a");
        File.Delete(Path.Combine(runs.Path("a"), "checkpoints", "latest", "manifest.json"));
        AssertRefused(
            TinyVariants.Student(),
            "without a manifest.json",
            o => o with { Output = runs.Path("a") }
        );
    }

    [Fact]
    public void A_run_of_another_variant_is_not_continued()
    {
        runs.Train(TinyVariants.Student("other"), "a");
        var files = runs.Files("a");
        AssertRefused(TinyVariants.Student(), "'other'", o => o with { Output = runs.Path("a") });
        Assert.Equal(files, runs.Files("a"));
    }

    [Fact]
    public void A_run_of_another_length_is_not_continued()
    {
        runs.Train(TinyVariants.Student(), "a");
        AssertRefused(
            TinyVariants.Student(),
            "--epochs '4', not '9'",
            o => o with { Output = runs.Path("a"), Epochs = 9 }
        );
    }

    private void AssertRefused(Variant variant, string named, Func<TrainOptions, TrainOptions> also)
    {
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(variant, "refused", also: also)
        );
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.False(Directory.Exists(runs.Path("refused")));
    }
}
