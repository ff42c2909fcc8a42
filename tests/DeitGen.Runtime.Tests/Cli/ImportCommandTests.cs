using System.Text.Json;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Variant variant;
    private readonly string file;

    public ImportCommandTests() => (variant, file) = LinearNetwork.Saved(folder.Path);

    private string Output => Path.Combine(folder.Path, "imported");

    public void Dispose() => folder.Dispose();

    private Session Call(params string[] args) => Session.Of(FakeRun.Train, [variant], args);

    private Session Import(params string[] more) =>
        Call(["import", variant.Name, file, "--output", Output, .. more]);

    [Fact]
    public void Import_says_what_it_found_and_eval_reads_the_directory()
    {
        var session = Import();
        Assert.Equal((0, ""), (session.Code, session.Error));
        Assert.EndsWith("safetensors, no official file", session.OutputLines[0]);
        Assert.Equal("found      2 tensors, 1,280 parameters", session.OutputLines[2]);
        Assert.Equal(0, Call("eval", variant.Name, "--checkpoint", Output).Code);
        var theirs = Logits(file);
        Assert.Equal(theirs, Logits(Output));
        Assert.Equal(theirs, Logits(Path.Combine(Output, "model.safetensors")));
    }

    [Fact]
    public void Import_as_json_is_one_object()
    {
        var line = Assert.Single(Import("--json").OutputLines);
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("safetensors", json.GetProperty("container").GetString());
        Assert.Equal(64, json.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(Output, json.GetProperty("checkpoint").GetString());
    }

    [Fact]
    public void A_refusal_is_one_line_and_exit_code_2()
    {
        var session = Call("import", variant.Name, "no.pth", "--output", Output);
        Assert.Equal(2, session.Code);
        Assert.Equal(
            "error: file 'no.pth' does not exist; give a .pth or .safetensors file",
            Assert.Single(session.ErrorLines)
        );
    }

    [Fact]
    public void A_teacher_of_the_runtime_is_imported_by_its_name()
    {
        var teacher = StubVariants.Digits(name: "regnety-160");
        var session = Session.Of(
            FakeRun.Train,
            [StubVariants.Digits(teacher: teacher)],
            ["import", "regnety-160", "no.pth", "--output", Output]
        );
        Assert.Contains("'no.pth' does not exist", session.Error);
    }

    [Fact]
    public void Imported_weights_are_no_run_to_continue()
    {
        Import();
        var error = Assert.Throws<Errors.UserErrorException>(() =>
            RunPlace.Resolve(variant, new() { Resume = Output })
        );
        Assert.Contains("imported weights", error.Message);
    }

    private string Logits(string checkpoint) =>
        Call(
            "predict",
            variant.Name,
            "--checkpoint",
            checkpoint,
            "--sample",
            "7",
            "--logits"
        ).Output;
}
