using System.Text;
using DeitGen.Support;

namespace DeitGen.Data.Decoding;

public sealed class ImageBytesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private byte[] Write(string name, int length)
    {
        var path = Path.Combine(folder.Path, name);
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);
        return Encoding.UTF8.GetBytes(path + "\0");
    }

    [
        Theory,
        InlineData(0),
        InlineData(1),
        InlineData(65_535),
        InlineData(65_536),
        InlineData(500_001)
    ]
    public void A_file_of_any_length_is_read_whole(int length)
    {
        var path = Write("ä ö.jpg", length);
        var bytes = new ImageBytes();
        bytes.Read(path, label: "");
        var expected = File.ReadAllBytes(Path.Combine(folder.Path, "ä ö.jpg"));
        Assert.Equal(expected, bytes.Span.ToArray());
    }

    [Fact]
    public void Reading_takes_no_managed_bytes_once_the_room_has_grown()
    {
        if (OperatingSystem.IsWindows())
            return; // reads through file handles
        var (path, file) = (Write("a.jpg", 300_000), new ImageBytes());
        file.Read(path, label: "");
        Assert.Equal(0, ManagedBytes.Of(() => file.Read(path, label: "")));
    }

    [Theory, InlineData("missing.jpg"), InlineData("")]
    public void A_missing_file_and_a_folder_are_broken_images(string name)
    {
        var path = Encoding.UTF8.GetBytes(Path.Combine(folder.Path, name) + "\0");
        var problem = Assert.Throws<BrokenImageException>(() => new ImageBytes().Read(path, "it"));
        Assert.StartsWith("it cannot be read: ", problem.Message);
    }
}
