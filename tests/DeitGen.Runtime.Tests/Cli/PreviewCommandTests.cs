using System.Text.Json;
using DeitGen.Previews;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder written = new();
    private readonly Variant variant = PreviewedVariants.Of(
        PreviewedVariants.Drawn,
        PreviewedVariants.Mix
    );

    public PreviewCommandTests() => PreviewedVariants.Fill(folder.Path);

    public void Dispose()
    {
        folder.Dispose();
        written.Dispose();
    }

    private string Output(string name) => Path.Combine(written.Path, name);

    private Session Call(string output, params string[] more) =>
        Of(variant, ["--data", folder.Path, "--output", Output(output), .. more]);

    private static Session Of(Variant variant, params string[] more) =>
        Session.Of(FakeRun.Train, [variant], ["preview", variant.Name, .. more]);

    private Dictionary<string, string> Bytes(string output) =>
        Directory
            .GetFiles(Output(output))
            .ToDictionary(
                path => Path.GetFileName(path),
                path => Convert.ToHexString(File.ReadAllBytes(path))
            );

    [Fact]
    public void One_seed_draws_the_same_bytes_and_another_others()
    {
        Assert.All((string[])["a", "b"], name => Assert.Equal(0, Call(name).Code));
        Call("c", "--seed", "5");
        Assert.Equal(5, Bytes("a").Count);
        Assert.Equal(Bytes("a"), Bytes("b"));
        Assert.NotEqual(Bytes("a")["mixed.png"], Bytes("c")["mixed.png"]);
    }

    [Fact]
    public void The_page_shows_every_tile_of_every_sheet_and_nothing_from_elsewhere()
    {
        var lines = Call("a", "--images", "3").OutputLines;
        Assert.Equal(Output("a/index.html"), lines[^1]);
        var page = File.ReadAllText(lines[^1]);
        Assert.Contains("Rotate with probability 0.5 at magnitude 9 ± 0.5", page);
        foreach (var (sheet, tiles) in new[] { ("originals", 3), ("draws", 18), ("mixed", 12) })
            Assert.Equal(tiles, page.Split($"<img src=\"{sheet}.png\"").Length - 1);
        Assert.DoesNotContain("http", page);
    }

    [Fact]
    public void As_json_the_files_are_listed()
    {
        var line = Assert.Single(Call("a", "--json").OutputLines);
        var files = JsonDocument.Parse(line).RootElement.GetProperty("files");
        Assert.All(files.EnumerateArray(), file => Assert.True(File.Exists(file.GetString())));
    }

    [Fact]
    public void Digits_need_no_folder()
    {
        var session = Of(StubVariants.Digits(), "--output", Output("digits"), "--images", "2");
        Assert.Equal((0, ""), (session.Code, session.Error));
        Assert.Equal(["draws.png", "index.html", "originals.png"], Bytes("digits").Keys.Order());
    }

    [Fact]
    public void Mere_image_files_are_classes_of_their_own()
    {
        foreach (var name in (string[])["hen", "jay", "owl"])
            File.WriteAllBytes(Path.Combine(written.Path, name + ".bmp"), Bitmaps.Square(4, 90));
        using var elsewhere = new TemporaryFolder();
        Of(variant, "--data", written.Path, "--output", elsewhere.Path);
        var page = File.ReadAllText(Path.Combine(elsewhere.Path, "index.html"));
        Assert.Contains("hen", page);
        Assert.DoesNotContain("owl", page); // the variant tells two classes apart
    }

    [Fact]
    public void What_is_there_already_is_not_written_over()
    {
        Call("a");
        var again = Call("a");
        Assert.Equal(2, again.Code);
        Assert.Contains("already holds index.html", Assert.Single(again.ErrorLines));
    }

    [Theory]
    [InlineData("--data '/no/such'", "'/no/such' does not exist; give --data the folder")]
    [InlineData("", "is not embedded; give --data the folder that holds it")]
    [InlineData("--images 0", "--images is '0'; give a whole number from 1 to 64")]
    [InlineData("--seed -1", "--seed is '-1'; give a whole number of at least 0")]
    public void A_wrong_value_is_one_line(string arguments, string line)
    {
        var session = Of(
            variant,
            arguments.Replace("'", "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Equal(2, session.Code);
        Assert.Contains(line, Assert.Single(session.ErrorLines));
    }

    [Fact]
    public void A_folder_without_images_or_with_a_broken_one_is_one_line()
    {
        Assert.Contains("holds no class folders", Of(variant, "--data", written.Path).Error);
        foreach (var path in Directory.GetFiles(Path.Combine(folder.Path, "train", "dark")))
            File.WriteAllText(path, "no image");
        var session = Call("broken");
        Assert.Equal(2, session.Code);
        Assert.Contains("is no image", Assert.Single(session.ErrorLines));
    }

    [Fact]
    public void A_policy_that_this_version_lacks_is_one_line()
    {
        var lacking = PreviewedVariants.Of(missing: ["Policy = 3a"]);
        var session = Of(lacking, "--data", folder.Path);
        Assert.Contains("does not do yet: Policy = 3a", Assert.Single(session.ErrorLines));
        Assert.Contains(
            "did you mean 'tiny-images'?",
            Session.Of(FakeRun.Train, [variant], "preview", "tiny-image").Error
        );
    }
}
