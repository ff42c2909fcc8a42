using System.Text.Json;
using DeitGen.Data.Digits;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class EvalAndPredictTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Variant variant;
    private readonly string checkpoint;

    public EvalAndPredictTests() => (variant, checkpoint) = LinearNetwork.Saved(folder.Path);

    public void Dispose() => folder.Dispose();

    private Session Call(string command, params string[] more) =>
        Session.Of(
            FakeRun.Train,
            [variant],
            [command, variant.Name, "--checkpoint", checkpoint, .. more]
        );

    private JsonElement Json(string command, params string[] more) =>
        JsonDocument.Parse(Call(command, [.. more, "--json"]).OutputLines[^1]).RootElement;

    [Fact]
    public void Eval_counts_what_predict_says_of_each_test_image()
    {
        using var model = FrozenModel.Open(variant, checkpoint);
        var right = Enumerable
            .Range(0, 359)
            .Count(i =>
                Predictor.Predict(model, variant, i).Top(1)[0].Index == DigitsData.Test[i].Label
            );
        Assert.Equal(right / 359.0, Json("eval").GetProperty("top1").GetDouble(), 12);
    }

    [Fact]
    public void Eval_as_json_has_the_keys_of_the_design()
    {
        var keys = Json("eval").EnumerateObject().Select(property => property.Name);
        string[] expected =
        [
            "top1",
            "top5",
            "loss",
            "epochs",
            "steps",
            "images_per_second",
            "checkpoint",
        ];
        Assert.Empty(expected.Except(keys));
        Assert.Equal(checkpoint, Json("eval").GetProperty("checkpoint").GetString());
    }

    [Fact]
    public void Eval_in_words_is_one_line()
    {
        var line = Assert.Single(Call("eval").OutputLines);
        Assert.StartsWith("digits-tiny: top-1 ", line);
        Assert.Contains("on 359 test images", line);
    }

    [Fact]
    public void Predict_ranks_classes_by_the_softmax_of_the_mean_logits()
    {
        var line = Json("predict", "--sample", "7", "--logits");
        var logits = Numbers(line, "logits");
        var top = line.GetProperty("top")[0];
        var sum = logits.Sum(logit => Math.Exp(logit));
        Assert.Equal(Array.IndexOf(logits, logits.Max()), top.GetProperty("index").GetInt32());
        Assert.Equal(Math.Exp(logits.Max()) / sum, top.GetProperty("probability").GetDouble(), 6);
        var mean = Numbers(line, "logits_class")
            .Zip(Numbers(line, "logits_distillation"), (a, b) => (a + b) / 2);
        Assert.All(mean.Zip(logits), pair => Assert.Equal(pair.First, pair.Second, 5));
    }

    [Fact]
    public void Predict_draws_the_scan_and_five_classes()
    {
        var lines = Call("predict", "--sample", "0").OutputLines;
        Assert.Equal(8 + 1 + 5, lines.Length);
        Assert.Contains("is 4", lines[8]); // the first test image is row 4 of the file
    }

    [Theory]
    [InlineData("--sample", "359", "--sample is '359'; give a whole number from 0 to 358")]
    [InlineData(
        "cat.png",
        "dog.png",
        "variant 'digits-tiny' reads no image files such as 'cat.png'; give --sample N for a test image"
    )]
    public void Predict_refuses_what_is_no_test_image(string first, string second, string line)
    {
        var session = Call("predict", first, second);
        Assert.Equal((2, $"error: {line}\n"), (session.Code, session.Error));
    }

    [Fact]
    public void Predict_without_an_image_says_what_to_give() =>
        Assert.Contains("or --sample N", Call("predict").Error);

    [Fact]
    public void A_missing_checkpoint_option_or_file_is_the_users_error()
    {
        Assert.Equal(2, Session.Of("eval", "digits-tiny").Code);
        var session = Session.Of("eval", "digits-tiny", "--checkpoint", "/no/such/file");
        Assert.Equal(2, session.Code);
        Assert.Contains("/no/such/file", Assert.Single(session.ErrorLines));
    }

    [Fact]
    public void Averaged_weights_that_a_checkpoint_lacks_are_the_users_error()
    {
        var session = Call("eval", "--weights", "ema");
        Assert.Equal(2, session.Code);
        Assert.Single(session.ErrorLines);
    }

    [Fact]
    public void A_run_on_digits_ends_with_one_drawing_of_each_digit()
    {
        var result = FakeRun.Result(stopped: false) with { Checkpoint = checkpoint };
        var examples = Predictor.Examples(variant, result);
        Assert.Equal(Enumerable.Range(0, 10), examples.Select(digit => digit.Truth));
    }

    private static double[] Numbers(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
