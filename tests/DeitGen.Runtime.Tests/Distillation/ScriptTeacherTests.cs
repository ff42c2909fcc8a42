using DeitGen.Checkpoints;
using DeitGen.Distillation;
using DeitGen.Errors;
using DeitGen.Golden;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Support;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Distillation;

/// <summary>12_checkpoints: teachers that PyTorch saved as programs.</summary>
[Trait("Category", "Golden")]
public sealed class ScriptTeacherTests : IDisposable
{
    private const string Manifest = "12_checkpoints/manifest.json";
    private const string Expected = "12_checkpoints/expected.safetensors";
    private const string Evaluated = "12_checkpoints/teacher_scripted_eval.pt";

    private readonly TinyRuns runs = new();

    public void Dispose() => runs.Dispose();

    private static IEnumerable<GoldenCase> Cases() =>
        GoldenSet.Has(Manifest)
            ? GoldenSet
                .Manifest(Manifest)
                .GetProperty("teacher")
                .Texts("files")
                .Select(f => new GoldenCase(
                    $"12_checkpoints/{f}",
                    GoldenSet.Has($"12_checkpoints/{f}")
                ))
            : [];

    /// <summary>One of the files was saved while it was trained.</summary>
    [GoldenTheory(Manifest), Cases(nameof(Cases)), AbsentCases(nameof(Cases))]
    public void A_program_gives_the_references_logits_in_evaluation(string name)
    {
        using var scope = NewDisposeScope();
        using var expected = GoldenSet.Tensors(Expected);
        using var teacher = ScriptTeacher.Open(PathOf(name), Student(), CPU);
        var logits = teacher.Logits(0, expected.Read("teacher.input").requires_grad_());
        var bound = GoldenSet.Manifest(Manifest).GetProperty("tolerance").Number("logits_abs");
        Numbers.AssertClose(expected.Read("teacher.logits_eval"), logits, bound, what: name);
        Assert.False(logits.requires_grad);
    }

    [GoldenFact(Evaluated)]
    public void Another_number_of_classes_is_refused_with_both_and_nothing_is_written()
    {
        var error = Refused(Student(classes: 1_000), PathOf(Evaluated));
        Assert.Contains("has 10 classes", error, StringComparison.Ordinal);
        Assert.Contains("student 'digits-tiny' 1000", error, StringComparison.Ordinal);
    }

    [GoldenFact(Evaluated)]
    public void Other_images_are_refused_before_the_first_step() =>
        Assert.Contains(
            "does not take [1, 1, 32, 32] to logits",
            Refused(Student(channels: 1), PathOf(Evaluated)),
            StringComparison.Ordinal
        );

    [GoldenFact("12_checkpoints/deit_zip.pth")]
    public void A_checkpoint_is_no_program() =>
        Assert.Contains(
            "is no TorchScript file",
            Refused(Student(), PathOf("12_checkpoints/deit_zip.pth")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_missing_or_was_not_named_is_refused()
    {
        Assert.Contains("there is no such file", Refused(Student(), runs.Path("no.pt")));
        Assert.Contains("DEIT202", Refused(Student(), null));
    }

    [GoldenFact(Evaluated)]
    public void A_run_learns_from_the_program_and_records_its_digest()
    {
        var asked = false;
        runs.Train(
            Student(train: parts =>
            {
                using var logits = parts.Teacher!.Logits(0, zeros(2, 3, 32, 32));
                asked = logits.shape is [2, 10];
            }),
            "student",
            also: o => o with { Teacher = PathOf(Evaluated) }
        );
        var latest = Path.Combine(runs.Path("student"), "checkpoints", "latest");
        Assert.True(asked);
        Assert.Equal(
            CheckpointStore.Digest(PathOf(Evaluated)),
            CheckpointStore.Manifest(latest).TeacherDigest
        );
    }

    private static string PathOf(string name) => Path.Combine(GoldenSet.Root, name);

    private static Variant Student(
        int classes = 10,
        int channels = 3,
        Action<TrainingParts>? train = null
    ) =>
        StubVariants.Digits(
            channels: channels,
            classes: classes,
            batchSize: TinyVariants.BatchSize,
            hasScriptTeacher: true,
            layout: TinyVariants.PlainLayout,
            build: arena => new TinyNet(arena),
            train: train
        );

    private string Refused(Variant student, string? teacher)
    {
        var error = Assert.Throws<UserErrorException>(() =>
            runs.Train(student, "student", also: o => o with { Teacher = teacher })
        );
        Assert.DoesNotContain('\n', error.Message);
        Assert.False(Directory.Exists(runs.Path("student")));
        return error.Message;
    }
}
