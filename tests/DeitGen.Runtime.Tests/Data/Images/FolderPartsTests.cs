using DeitGen.Errors;
using DeitGen.Support;

namespace DeitGen.Data.Images;

public sealed class FolderPartsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Add(string below, int images, params string[] classes)
    {
        foreach (var name in classes)
        {
            var path = Path.Combine(folder.Path, below, name);
            Directory.CreateDirectory(path);
            for (var i = 0; i < images; i++)
                File.WriteAllBytes(Path.Combine(path, $"{i}.jpg"), []);
        }
    }

    private static string[] Names(IImageSet images) =>
        [.. Enumerable.Range(0, images.Count).Select(images.Name)];

    [Theory, InlineData("val"), InlineData("test")]
    public void Training_images_stand_beside_those_to_test_on(string test)
    {
        Add("train", 3, "cat", "dog");
        Add(test, 2, "cat", "dog");
        var parts = FolderParts.Find(folder.Path);
        Assert.Equal((6, 4), (parts.Train().Count, parts.Test().Count));
        Assert.Equal(["cat", "dog"], parts.ClassNames);
        Assert.Empty(parts.Notes);
    }

    [Fact]
    public void Val_goes_before_test()
    {
        Add("train", 1, "cat");
        Add("val", 2, "cat");
        Add("test", 3, "cat");
        Assert.Equal(2, FolderParts.Find(folder.Path).Test().Count);
    }

    [Fact]
    public void Test_images_have_the_labels_of_the_training_folders()
    {
        Add("train", 1, "ant", "bee", "cat");
        Add("val", 1, "cat"); // alone it would be class 0
        Assert.Equal(2, FolderParts.Find(folder.Path).Test().Label(0));
        Add("val", 1, "dodo");
        var refusal = Assert.Throws<UserErrorException>(() => FolderParts.Find(folder.Path).Test());
        Assert.Contains("dodo' has no counterpart", refusal.Message);
    }

    [Theory, InlineData("train"), InlineData("")]
    public void Where_no_test_images_are_a_tenth_is_held_out_and_said(string below)
    {
        Add(below, 500, "cat", "dog");
        var parts = FolderParts.Find(folder.Path);
        var (train, test) = (Names(parts.Train()), Names(parts.Test()));
        Assert.InRange(test.Length, 70, 130);
        Assert.Equal(1_000, train.Union(test).Count());
        Assert.Contains($"{test.Length:N0} of 1,000 images are held out", parts.Notes[0]);
    }

    [Fact]
    public void What_is_held_out_depends_on_no_other_image()
    {
        Add("", 200, "cat");
        var before = Names(FolderParts.Find(folder.Path).Test());
        Add("", 50, "ant");
        Assert.Empty(before.Except(Names(FolderParts.Find(folder.Path).Test())));
    }

    [Fact]
    public void Test_images_alone_can_be_measured_on_and_not_trained_on()
    {
        Add("val", 2, "cat", "dog");
        var parts = FolderParts.Find(folder.Path);
        Assert.Equal(4, parts.Test().Count);
        Assert.Contains(
            "no folder 'train'",
            Assert.Throws<UserErrorException>(parts.Train).Message
        );
    }

    [Fact]
    public void Too_few_images_to_hold_out_any_are_refused()
    {
        Add("", 1, "cat");
        var refusal = Assert.Throws<UserErrorException>(() => FolderParts.Find(folder.Path));
        Assert.Contains("too few images (1)", refusal.Message);
    }
}
