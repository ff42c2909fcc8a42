using System.Buffers.Binary;
using System.Text;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Checkpoints;

public sealed class SafetensorsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("deitgen-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read_back_bit_for_bit()
    {
        using var matrix = rand(3, 5);
        using var number = tensor(-0.5f);
        var path = Written("a", [("matrix", matrix), ("number", number)]);
        using var file = SafetensorsFile.Open(path);
        using var matrixAgain = file.Read("matrix");
        using var numberAgain = file.Read("number");
        Assert.True(matrix.Equals(matrixAgain));
        Assert.True(number.Equals(numberAgain));
        Assert.Equal(["matrix", "number"], file.Names);
        Assert.Equal("yes", file.Metadata["written"]);
    }

    [Fact]
    public void Equal_tensors_give_equal_bytes()
    {
        using var values = rand(7);
        var first = File.ReadAllBytes(Written("a", [("x", values)]));
        var second = File.ReadAllBytes(Written("b", [("x", values)]));
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("F64", 8)]
    [InlineData("F16", 2)]
    [InlineData("BF16", 2)]
    [InlineData("I64", 8)]
    [InlineData("I32", 4)]
    [InlineData("U8", 1)]
    [InlineData("BOOL", 1)]
    public void Other_number_formats_are_read(string format, int bytes)
    {
        var header =
            $$$"""{"x":{"dtype":"{{{format}}}","shape":[2,3],"data_offsets":[0,{{{6 * bytes}}}]}}""";
        using var file = SafetensorsFile.Open(Raw(header, 6 * bytes));
        using var x = file.Read("x");
        Assert.Equal([2, 3], x.shape);
        Assert.Equal(bytes, x.ElementSize);
    }

    [Theory]
    [InlineData("", 0, "valid JSON")]
    [InlineData("[1]", 0, "valid JSON")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2]}}""", 8, "valid JSON")]
    [InlineData("""{"x":{"dtype":"F99","shape":[2],"data_offsets":[0,8]}}""", 8, "F99")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "length")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8, "negative")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", 12, "gap")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 9, "long")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 7, "long")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""",
        8,
        "twice"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904,16],"data_offsets":[0,0]}}""",
        0,
        "length"
    )]
    public void A_header_that_lies_is_refused(string header, int data, string because)
    {
        var path = Raw(header, data);
        var error = Assert.Throws<UserErrorException>(() => SafetensorsFile.Open(path));
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    public void A_file_cut_inside_its_header_is_refused(int length)
    {
        using var values = rand(7);
        var path = Written("a", [("x", values)]);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);
        Assert.Throws<UserErrorException>(() => SafetensorsFile.Open(path));
    }

    [Fact]
    public void A_missing_file_is_the_users_error()
    {
        var path = Path.Combine(folder.FullName, "none");
        Assert.Throws<UserErrorException>(() => SafetensorsFile.Open(path));
    }

    private string Written(string name, (string, Tensor)[] tensors)
    {
        var path = Path.Combine(folder.FullName, name);
        SafetensorsWriter.Write(path, [("written", "yes")], tensors);
        return path;
    }

    private string Raw(string header, int data)
    {
        var path = Path.Combine(folder.FullName, "raw");
        var text = Encoding.UTF8.GetBytes(header);
        var prefix = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, text.Length);
        File.WriteAllBytes(path, [.. prefix, .. text, .. new byte[data]]);
        return path;
    }
}
