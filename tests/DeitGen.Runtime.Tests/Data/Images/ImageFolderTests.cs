using System.Text;
using DeitGen.Errors;
using DeitGen.Support;

namespace DeitGen.Data.Images;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Add(params string[] paths)
    {
        foreach (var path in paths)
        {
            var whole = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            File.WriteAllBytes(whole, []);
        }
    }

    private string[] Names() => Names(folder.Path);

    private static string[] Names(string root)
    {
        var found = ImageFolder.Scan(root);
        var images = Enumerable.Range(0, found.Count);
        return
        [
            .. images.Select(i => $"{found.Class(i)} {Encoding.UTF8.GetString(found.Name(i))}"),
        ];
    }

    [Fact]
    public void Classes_and_images_stand_in_ordinal_order()
    {
        Add("b/10.jpg", "b/9.jpg", "a/é.png", "a/z.png", "B/1.png", "a/common_prefix_2.png");
        Add("a/common_prefix_10.png");
        Assert.Equal(["B", "a", "b"], ImageFolder.Scan(folder.Path).ClassNames);
        string[] expected =
        [
            "0 1.png",
            "1 common_prefix_10.png",
            "1 common_prefix_2.png",
            "1 z.png",
            "1 é.png",
            "2 10.jpg",
            "2 9.jpg",
        ];
        Assert.Equal(expected, Names());
    }

    [Fact]
    public void However_the_folder_is_named_the_images_are_found_where_they_lie()
    {
        Add("a/1.png", "a/below/2.png");
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder.Path);
        foreach (var root in (string[])[relative, relative + "/", $"{folder.Path}/a/.."])
        {
            Assert.Equal(["0 1.png", "0 below/2.png"], Names(root));
            Assert.True(File.Exists(ImageFolder.Scan(root).FullPath(1)));
        }
    }

    [Fact]
    public void Every_ending_of_an_image_counts_in_either_case_and_nothing_else_does()
    {
        Add("a/1.JPEG", "a/2.jpg", "a/3.PNG", "a/4.bmp", "a/5.webp", "a/6.gif");
        Add("a/notes.txt", "a/._7.jpg", "a/jpg", "a/8.jpg.part", ".git/9.jpg");
        Assert.Equal(6, ImageFolder.Scan(folder.Path).Count);
    }

    [Fact]
    public void Folders_below_a_class_belong_to_it()
    {
        Add("a/x/2.jpg", "a/1.jpg", "a/x/y/3.jpg");
        Assert.Equal(["0 1.jpg", "0 x/2.jpg", "0 x/y/3.jpg"], Names());
        var found = ImageFolder.Scan(folder.Path);
        Assert.True(File.Exists(found.FullPath(2)));
    }

    [Fact]
    public void Many_images_take_their_names_and_a_number_each()
    {
        for (var c = 0; c < 4; c++)
            Add([.. Enumerable.Range(0, 250).Select(i => $"n0144076{c}/n0144076{c}_{i}.JPEG")]);
        var found = ImageFolder.Scan(folder.Path);
        Assert.Equal(1_000, found.Count);
        Assert.InRange(found.Bytes / 1_000.0, 15, 30);
        Assert.Equal(
            Enumerable.Range(0, 1_000).Select(i => i / 250),
            Enumerable.Range(0, 1_000).Select(found.Class)
        );
    }

    [Fact]
    public void A_folder_without_classes_or_a_class_without_images_is_the_users_error()
    {
        Assert.Contains(
            "holds no class folders; put",
            Assert.Throws<UserErrorException>(() => ImageFolder.Scan(folder.Path)).Message
        );
        Add("a/1.jpg", "b/notes.txt");
        var empty = Assert.Throws<UserErrorException>(() => ImageFolder.Scan(folder.Path));
        Assert.Contains($"class folder '{Path.Combine(folder.Path, "b")}'", empty.Message);
    }
}
