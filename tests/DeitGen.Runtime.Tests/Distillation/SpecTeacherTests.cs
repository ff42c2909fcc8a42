using DeitGen.Checkpoints;
using DeitGen.Distillation;
using DeitGen.Errors;
using DeitGen.Runtime.Tests.Tiny;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Distillation;

public sealed class SpecTeacherTests : IDisposable
{
    private readonly TinyRuns runs = new();

    public SpecTeacherTests() => runs.Train(TinyVariants.Student("tiny-teacher"), "teacher");

    private string Weights =>
        Path.Combine(runs.Path("teacher"), "checkpoints", "latest", "model.safetensors");

    public void Dispose() => runs.Dispose();

    [Fact]
    public void A_distilled_run_logs_both_terms_and_three_accuracies()
    {
        runs.Train(TinyVariants.Taught(), "student", also: o => o with { Teacher = Weights });
        var log = File.ReadAllText(Path.Combine(runs.Path("student"), "log.jsonl"));
        foreach (
            var key in "train_label_loss train_teacher_loss test_top1 test_top1_class test_top1_distillation ema_top1_class".Split(
                ' '
            )
        )
            Assert.Contains($"\"{key}\":", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_leaves_the_teachers_file_as_it_was_and_records_its_digest()
    {
        var before = CheckpointStore.Digest(Weights);
        runs.Train(
            TinyVariants.Taught(),
            "student",
            also: o => o with { Teacher = runs.Path("teacher") }
        );
        var latest = Path.Combine(runs.Path("student"), "checkpoints", "latest");
        Assert.Equal(before, CheckpointStore.Digest(Weights));
        Assert.Equal(before, CheckpointStore.Manifest(latest).TeacherDigest);
    }

    [Fact]
    public void A_distilled_run_stopped_and_resumed_equals_an_uninterrupted_one()
    {
        runs.Train(TinyVariants.Taught(), "whole", also: o => o with { Teacher = Weights });
        using var watcher = new Watcher(stopAfter: 8);
        runs.Train(TinyVariants.Taught(), "parts", watcher, o => o with { Teacher = Weights });
        runs.Train(TinyVariants.Taught(), "parts", also: o => o with { Teacher = Weights });
        runs.AssertEqual("whole", "parts");
    }

    [Fact]
    public void A_teacher_is_in_evaluation_mode_and_has_no_gradient()
    {
        using var scope = NewDisposeScope();
        using var teacher = SpecTeacher.Open(TinyVariants.Moody("tiny-teacher"), Weights, CPU);
        var logits = teacher.Logits(0, ones(2, 1, 4, 4).requires_grad_());
        Assert.False(logits.requires_grad);
        Assert.DoesNotContain(0f, logits.data<float>().ToArray()); // what training mode would give
    }

    [Fact]
    public void Weights_that_are_not_the_teachers_are_refused()
    {
        runs.Train(TinyVariants.Student("stranger"), "stranger");
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(
                TinyVariants.Taught(),
                "student",
                also: o => o with { Teacher = runs.Path("stranger") }
            )
        );
        Assert.Contains(
            "'stranger', not of 'tiny-teacher'",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(runs.Path("student")));
    }

    [Fact]
    public void Another_teacher_does_not_take_over_a_run()
    {
        using (var watcher = new Watcher(stopAfter: 3))
            runs.Train(
                TinyVariants.Taught(),
                "student",
                watcher,
                o => o with { Teacher = Weights }
            );
        runs.Train(TinyVariants.Student("tiny-teacher"), "other", also: o => o with { Seed = 3 });
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(
                TinyVariants.Taught(),
                "student",
                also: o => o with { Teacher = runs.Path("other") }
            )
        );
        Assert.Contains("--teacher", error.Message, StringComparison.Ordinal);
    }
}
