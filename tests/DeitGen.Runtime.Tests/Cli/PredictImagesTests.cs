using System.Text.Json;
using DeitGen.Augmentation;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class PredictImagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Variant variant;
    private readonly string checkpoint;

    public PredictImagesTests()
    {
        (variant, checkpoint) = LinearNetwork.Saved(
            folder.Path,
            dataset: Dataset.ImageFolder,
            prepare: Grey
        );
        for (var c = 0; c < 10; c++)
        {
            Add("train", $"class {c}", 1);
            Add("val", $"class {c}", 2);
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The red of the upper left 8 x 8 pixels.</summary>
    private static void Grey(ISourceImage image, Canvas canvas, Span<float> numbers)
    {
        image.CopyTo(canvas);
        for (var i = 0; i < 64; i++)
            numbers[i] = canvas.Pixels[(i / 8 * canvas.Width + i % 8) * 4] / 255f;
    }

    private void Add(string part, string name, int images)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, part, name)).FullName;
        for (var i = 0; i < images; i++)
            File.WriteAllBytes(Path.Combine(path, $"{i}.bmp"), Bitmaps.Square(8, (byte)(40 * i)));
    }

    private string Image(string name, int size = 8)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, Bitmaps.Square(size, 90));
        return path;
    }

    private Session Call(string command, params string[] more) =>
        Session.Of(
            FakeRun.Train,
            [variant],
            [command, variant.Name, "--checkpoint", checkpoint, .. more]
        );

    [Fact]
    public void Each_image_file_gets_a_line_of_json_in_the_order_given()
    {
        string[] paths = [Image("b.png"), Image("a.jpg")];
        var lines = Call("predict", [.. paths, "--logits", "--json"]).OutputLines;
        var told = lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(paths, told.Select(line => line.GetProperty("path").GetString()));
        Assert.Equal(5, told[0].GetProperty("top").GetArrayLength());
        Assert.Equal(10, told[1].GetProperty("logits_distillation").GetArrayLength());
        Assert.False(told[0].TryGetProperty("label", out _));
    }

    [Fact]
    public void In_words_an_image_is_named_and_its_classes_follow()
    {
        var path = Image("a.jpg");
        var lines = Call("predict", path).OutputLines;
        Assert.Equal((6, path + ":"), (lines.Length, lines[0]));
        Assert.Matches(@"^\d +\d+\.\d\d %$", lines[1]); // a lone file of weights knows no names
    }

    [Fact]
    public void A_file_that_is_no_image_or_missing_is_one_line()
    {
        var text = Path.Combine(folder.Path, "notes.jpg");
        File.WriteAllText(text, "no image");
        Assert.Equal(2, Call("predict", text).Code);
        Assert.Contains($"'{text}' is no image", Assert.Single(Call("predict", text).ErrorLines));
        Assert.Contains("'/no/x.jpg' cannot be read", Call("predict", "/no/x.jpg").Error);
    }

    [Fact]
    public void A_photo_is_too_large_for_a_network_that_resizes_none() =>
        Assert.Contains(
            "is 40 x 40, and 'digits-tiny' takes images of 8 x 8",
            Assert.Single(Call("predict", Image("a.png", size: 40)).ErrorLines)
        );

    [Fact]
    public void A_test_image_of_a_folder_is_named_with_its_label()
    {
        var session = Call("predict", "--data", folder.Path, "--sample", "5", "--json");
        var line = JsonDocument.Parse(Assert.Single(session.OutputLines)).RootElement;
        Assert.Contains("class 2", line.GetProperty("path").GetString());
        Assert.Equal(2, line.GetProperty("label").GetInt32());
        Assert.Contains(
            "from 0 to 19",
            Call("predict", "--data", folder.Path, "--sample", "20").Error
        );
    }

    [Fact]
    public void Eval_measures_all_test_images_of_a_folder() =>
        Assert.Contains(
            "on 20 test images",
            Assert.Single(Call("eval", "--data", folder.Path).OutputLines)
        );

    [Fact]
    public void A_folder_must_be_given_and_have_the_networks_classes()
    {
        Assert.Contains("give --data the folder that holds it", Call("eval").Error);
        Add("train", "class 99", 1);
        var line = Assert.Single(Call("eval", "--data", folder.Path).ErrorLines);
        Assert.Contains("has 10 classes, an image folder has 11", line);
    }

    [Fact]
    public void Files_and_a_sample_together_are_refused() =>
        Assert.Contains(
            "give one of the two",
            Call("predict", Image("a.jpg"), "--sample", "1").Error
        );
}
