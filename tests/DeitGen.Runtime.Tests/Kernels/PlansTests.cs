using DeitGen.Kernels;

namespace DeitGen.Tests.Kernels;

public sealed class PlansTests
{
    [Fact]
    public void A_plan_for_fewer_images_lies_in_the_same_memory_and_is_made_once()
    {
        using var plans = new Plans<Values>(128, most: 3, memory => new(memory));
        var (three, two) = (plans.For(3), plans.For(2));
        var rows = two.Second;
        rows[1, 0] = 7; // byte 64 · 2 + 64

        Assert.Equal((3, 2), (three.Second.Rows, two.Second.Rows));
        Assert.Equal(7, three.Second[0, 0]); // byte 64 · 3
        Assert.Same(two, plans.For(2));
    }

    [Fact]
    public void Images_are_seen_where_they_lie()
    {
        using var images = TorchSharp
            .torch.arange(24, dtype: TorchSharp.torch.float32)
            .view(4, 2, 3);
        var rows = MicroBatch.View(images, first: 1, count: 2);
        Assert.Equal((2, 6, 6f, 17f), (rows.Rows, rows.Columns, rows[0, 0], rows[1, 5]));
        Assert.Throws<ArgumentException>(() => MicroBatch.View(images, first: 3, count: 2));
    }

    private sealed class Values(Workspace memory)
    {
        public readonly Matrix<Fp32> Second = memory.Matrix<Fp32>(64, 1, 16);
    }
}
