using DeitGen.Kernels;
using TorchSharp;

namespace DeitGen.Tests.Kernels;

/// <summary>A step's masks, cut into micro-batches.</summary>
public sealed class StochasticDepthTests
{
    /// <summary>Two of three blocks drop; four images: each number is 100 · block + 10 · branch + image + 1, or 0.</summary>
    private static torch.Tensor Masks() =>
        torch.tensor(
            [
                101f,
                0,
                0,
                0, /* MLP */
                111,
                112,
                113,
                114,
                0,
                0,
                203,
                0, /* MLP */
                0,
                0,
                0,
                0,
            ],
            [2, 2, 4, 1, 1]
        );

    [Theory]
    [InlineData(0, new[] { 2, 1, 0 }, new[] { 2, 2, 0 })]
    [InlineData(2, new[] { 2, 0, 1 }, new[] { 2, 2, 0 })]
    public void A_micro_batch_reads_its_own_images(int first, int[] attention, int[] mlp)
    {
        using var depth = new StochasticDepth(blocks: 3, images: 2);
        depth.Read(Masks(), first);
        Assert.Equal(attention, depth.Attention.Select(k => k.Count));
        Assert.Equal(mlp, depth.Mlp.Select(k => k.Count));
    }

    [Fact]
    public void What_is_kept_is_multiplied_by_the_masks_factor_and_by_1_where_no_block_drops()
    {
        using var depth = new StochasticDepth(blocks: 3, images: 2);
        depth.Read(Masks(), first: 2);
        Assert.Equal(203, depth.Attention[2].Scale);
        Assert.Equal(1, depth.Attention[0].Scale);
        depth.Read(torch.ones([2, 2, 4, 1, 1]), first: 0); // nothing of the step before is left
        Assert.All(depth.Attention, kept => Assert.Equal((2, 1f), (kept.Count, kept.Scale)));
    }

    [Fact]
    public void Masks_of_too_many_blocks_or_too_few_images_are_refused()
    {
        using var depth = new StochasticDepth(blocks: 1, images: 2);
        Assert.Throws<ArgumentException>(() => depth.Read(Masks(), first: 0));
        Assert.Throws<ArgumentException>(() => depth.Read(torch.ones([1, 2, 4, 1, 1]), first: 3));
    }
}
