using DeitGen.Distillation;
using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Distillation;

public sealed class TeacherCacheTests : IDisposable
{
    private readonly TinyRuns runs = new();

    public TeacherCacheTests() => runs.Train(TinyVariants.Student("tiny-teacher"), "teacher");

    private string Cache => runs.Path("teacher.logits");

    public void Dispose() => runs.Dispose();

    [Fact]
    public void Training_from_the_cache_is_training_with_the_teacher_byte_for_byte()
    {
        Train("live", cache: false);
        Train("filling");
        var filled = File.ReadAllBytes(Cache);
        Train("replaying");
        runs.AssertEqual("live", "filling");
        runs.AssertEqual("live", "replaying");
        Assert.Equal(filled, File.ReadAllBytes(Cache));
    }

    [Fact]
    public void A_run_stopped_while_it_fills_goes_on_filling()
    {
        Train("live", cache: false);
        using (var watcher = new Watcher(stopAfter: 7))
            Train("parts", watcher);
        var half = new FileInfo(Cache).Length;
        Train("parts");
        Train("replaying");
        runs.AssertEqual("live", "parts");
        runs.AssertEqual("live", "replaying");
        Assert.InRange(half, 1, new FileInfo(Cache).Length - 1);
    }

    [Fact]
    public void A_record_cut_short_or_damaged_is_asked_for_again()
    {
        Train("filling");
        var bytes = File.ReadAllBytes(Cache);
        bytes[^300] ^= 1; // the logits of the last step but one
        File.WriteAllBytes(Cache, bytes[..^5]);
        Train("mending");
        runs.AssertEqual("filling", "mending");
        bytes[^300] ^= 1;
        Assert.Equal(bytes, File.ReadAllBytes(Cache));
    }

    [Fact]
    public void The_teacher_is_asked_once_for_a_step()
    {
        using var scope = NewDisposeScope();
        using var file = LogitFile.Open(Cache, ["deitgen teacher logits 1"], 2 * 3 * 4);
        var teacher = new Once();
        using var cache = new TeacherCache(teacher, file);
        var images = arange(32, float32).reshape(2, 1, 4, 4);
        var first = cache.Logits(5, images).data<float>().ToArray();
        Assert.Equal(first, cache.Logits(5, images).data<float>().ToArray());
        Assert.Equal(1, teacher.Calls);
        var error = Assert.Throws<UserErrorException>(() => cache.Logits(5, images + 1));
        Assert.Contains("step 5 has other images", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed", "'seed=0'")]
    [InlineData("teacher", "'teacher=")]
    public void A_cache_of_another_run_is_refused_in_one_line(string what, string named)
    {
        Train("filling");
        runs.Train(TinyVariants.Student("tiny-teacher"), "other", also: o => o with { Seed = 3 });
        var error = Assert.Throws<UserErrorException>(() =>
            Train("new", also: o => what == "seed" ? o with { Seed = 1 } : Other(o))
        );
        Assert.Contains($"has {named}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.False(Directory.Exists(runs.Path("new")));
    }

    [Fact]
    public void A_file_that_is_no_cache_is_refused_and_left_alone()
    {
        File.WriteAllText(Cache, "somebody's letter");
        var error = Assert.Throws<UserErrorException>(() => Train("new"));
        Assert.Contains("no file of a teacher's logits", error.Message, StringComparison.Ordinal);
        Assert.Equal("somebody's letter", File.ReadAllText(Cache));
    }

    [Fact]
    public void A_variant_without_teacher_has_nothing_to_cache()
    {
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(TinyVariants.Student(), "plain", also: o => o with { TeacherCache = Cache })
        );
        Assert.Contains("'tiny' has no teacher", error.Message, StringComparison.Ordinal);
    }

    private TrainOptions Other(TrainOptions options) =>
        options with
        {
            Teacher = runs.Path("other"),
        };

    private void Train(
        string output,
        Watcher? watcher = null,
        Func<TrainOptions, TrainOptions>? also = null,
        bool cache = true
    )
    {
        TrainOptions Options(TrainOptions o) =>
            o with
            {
                Teacher = runs.Path("teacher"),
                TeacherCache = cache ? Cache : null,
            };
        runs.Train(
            TinyVariants.Taught(),
            output,
            watcher,
            o => also?.Invoke(Options(o)) ?? Options(o)
        );
    }

    private sealed class Once : ITeacher
    {
        public int Calls { get; private set; }

        public Tensor Logits(long step, Tensor images)
        {
            Calls++;
            return rand(images.shape[0], 3);
        }
    }
}
