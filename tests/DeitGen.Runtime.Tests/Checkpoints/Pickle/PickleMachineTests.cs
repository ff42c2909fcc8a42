using System.Text;
using DeitGen.Checkpoints.Pickle;

namespace DeitGen.Runtime.Tests.Checkpoints.Pickle;

/// <summary>Pickles written by hand, opcode by opcode.</summary>
public class PickleMachineTests
{
    [Theory]
    [InlineData("os\nsystem", "os.system")]
    [InlineData("builtins\neval", "builtins.eval")]
    [InlineData("torch\nload", "torch.load")]
    public void A_name_that_is_no_tensor_and_no_container_is_refused_and_named(
        string name,
        string shown
    )
    {
        var error = Assert.Throws<PickleException>(() => Run($"\u0080\u0002c{name}\n)R."));
        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0080\u0002.")] // nothing on the stack
    [InlineData("\u0080\u0002h\u0001.")] // recalls what was never kept
    [InlineData("\u0080\u0002t.")] // no mark
    [InlineData("\u0080\u0002N")] // no end
    [InlineData("\u0080\u0004N.")] // another protocol
    [InlineData("\u0080\u0002X\u00ff\u00ff\u00ff\u007f.")] // a text of two thousand million bytes
    [InlineData("\u0080\u0002Na.")] // appends to None
    [InlineData("\u0080\u0002I1\n.")] // an opcode of protocol 0
    public void A_damaged_pickle_is_refused(string pickle) =>
        Assert.Throws<PickleException>(() => Run(pickle));

    [Fact]
    public void Plain_containers_are_read()
    {
        var root = Run("\u0080\u0002}(X\u0001\0\0\0aK\u0007X\u0001\0\0\0b](NK\u0001\u0088eu.");
        var named = Assert.IsType<PickleDictionary>(root).ByName();
        Assert.Equal(7L, named["a"]);
        Assert.Equal([null, 1L, true], Assert.IsType<List<object?>>(named["b"]));
    }

    [Theory]
    [InlineData(0, 4, 1, true)]
    [InlineData(1, 4, 1, false)] // one past the end
    [InlineData(0, 2, 4, false)] // a stride beyond it
    [InlineData(-1, 1, 1, false)]
    [InlineData(0, -1, 1, false)]
    [InlineData(0, 1L << 62, 0, false)] // more numbers than the storage has
    public void A_tensor_lies_within_its_storage(long offset, long size, long stride, bool fits)
    {
        var storage = new PickledStorage(TorchSharp.torch.ScalarType.Float32, "0", 4);
        PickledTensor Make() => PickledTensor.Checked(storage, offset, [size], [stride]);
        if (fits)
            Assert.Equal([size], Make().Shape);
        else
            Assert.Throws<PickleException>(Make);
    }

    private static object? Run(string pickle) =>
        PickleMachine.Run(new(Encoding.Latin1.GetBytes(pickle))).Value;
}
