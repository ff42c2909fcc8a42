using DeitGen.Errors;
using DeitGen.Support;

namespace DeitGen.Data.Images;

public sealed class CifarFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Write(string file, int records, int labelBytes, Func<int, byte> label)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < records; i++)
        {
            bytes.AddRange(Enumerable.Repeat((byte)99, labelBytes - 1)); // the coarse label
            bytes.Add(label(i));
            for (var plane = 0; plane < 3; plane++)
                bytes.AddRange(Enumerable.Range(0, 1024).Select(p => (byte)(p + 100 * plane + i)));
        }
        File.WriteAllBytes(Path.Combine(folder.Path, file), [.. bytes]);
    }

    private void WriteTen()
    {
        for (var i = 1; i <= 5; i++)
            Write($"data_batch_{i}.bin", 2, 1, record => (byte)((2 * i + record) % 10));
        Write("test_batch.bin", 3, 1, record => (byte)record);
    }

    [Fact]
    public void Ten_classes_lie_in_five_files_and_one()
    {
        WriteTen();
        var parts = CifarParts.Ten(folder.Path);
        var train = parts.Train();
        Assert.Equal((10, 3), (train.Count, parts.Test().Count));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 0, 1], Enumerable.Range(0, 10).Select(train.Label));
        Assert.EndsWith("data_batch_2.bin[1]", train.Name(3));
        Assert.Equal("airplane", parts.ClassNames[0]);
    }

    [Fact]
    public void Planes_become_pixels()
    {
        WriteTen();
        using var reader = CifarParts.Ten(folder.Path).Test().NewReader();
        var canvas = new Augmentation.Canvas();
        reader.Open(2, uses: 1).CopyTo(canvas);
        Assert.Equal((32, 32), (canvas.Width, canvas.Height));
        Assert.Equal([35 + 2, 35 + 102, 35 + 202], canvas.Pixels.Slice(35 * 4, 3).ToArray());
    }

    [Fact]
    public void A_hundred_classes_have_two_labels_of_which_the_fine_one_counts()
    {
        Write("train.bin", 4, 2, record => (byte)(record + 90));
        Write("test.bin", 1, 2, _ => 7);
        var parts = CifarParts.Hundred(folder.Path);
        Assert.Equal((93, 7), (parts.Train().Label(3), parts.Test().Label(0)));
        Assert.Equal((100, "93"), (parts.ClassNames.Count, parts.ClassNames[93]));
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"thing {i}")];
        File.WriteAllLines(Path.Combine(folder.Path, "fine_label_names.txt"), names);
        Assert.Equal(names, CifarParts.Hundred(folder.Path).ClassNames);
    }

    [Fact]
    public void What_is_missing_cut_short_or_mislabelled_is_named()
    {
        WriteTen();
        Write("test_batch.bin", 3, 1, _ => 10);
        Assert.Contains("has label 10", Refusal());
        File.WriteAllBytes(Path.Combine(folder.Path, "test_batch.bin"), new byte[3_072]);
        Assert.Contains("3,072 bytes, which are no whole records of 3,073", Refusal());
        File.Delete(Path.Combine(folder.Path, "test_batch.bin"));
        Assert.Contains("test_batch.bin' is missing", Refusal());
    }

    private string Refusal() =>
        Assert.Throws<UserErrorException>(() => CifarParts.Ten(folder.Path).Test()).Message;
}
