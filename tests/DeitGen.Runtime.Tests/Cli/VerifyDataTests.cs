using System.Text.Json;
using DeitGen.Runtime.Tests.Support;
using DeitGen.Support;

namespace DeitGen.Cli;

public sealed class VerifyDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public VerifyDataTests()
    {
        foreach (var part in new[] { "train", "val" })
        {
            var path = Directory.CreateDirectory(Path.Combine(folder.Path, part, "cat")).FullName;
            foreach (var name in ImageSamples.Names())
                File.WriteAllBytes(Path.Combine(path, name + ".jpg"), ImageSamples.Bytes(name));
        }
    }

    public void Dispose() => folder.Dispose();

    private string Break(string part)
    {
        var path = Path.Combine(folder.Path, part, "cat", "torn.jpg");
        File.WriteAllBytes(path, new byte[100]);
        return path;
    }

    [Fact]
    public void Whole_images_of_every_kind_are_counted_and_that_is_all()
    {
        var session = Session.Of("verify-data", folder.Path);
        Assert.Equal((0, ""), (session.Code, session.Error));
        var count = ImageSamples.Names().Count();
        Assert.Equal(
            [$"train: {count} images, 0 broken", $"val: {count} images, 0 broken"],
            session.OutputLines
        );
    }

    [Fact]
    public void Broken_images_are_listed_with_their_reason_and_summed_up()
    {
        var (torn, other) = (Break("train"), Break("val"));
        var session = Session.Of("verify-data", folder.Path);
        Assert.Equal(2, session.Code);
        Assert.StartsWith($"{torn}: is no image", session.OutputLines[0]);
        Assert.StartsWith($"{other}: is no image", session.OutputLines[2]);
        Assert.StartsWith("error: 2 of ", Assert.Single(session.ErrorLines));
    }

    [Fact]
    public void As_json_each_broken_image_is_a_line_and_the_last_is_the_result()
    {
        var torn = Break("val");
        var lines = Session.Of("verify-data", folder.Path, "--json").OutputLines;
        var told = lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(torn, told[0].GetProperty("path").GetString());
        Assert.Equal(1, told[^1].GetProperty("broken").GetInt64());
        Assert.Equal(2, told.Length);
    }

    [Fact]
    public void A_folder_of_class_folders_alone_is_one_part() =>
        Assert.StartsWith(
            "images: ",
            Session.Of("verify-data", Path.Combine(folder.Path, "train")).OutputLines[0]
        );

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("'/no/such' does not exist", Session.Of("verify-data", "/no/such").Error);
}
