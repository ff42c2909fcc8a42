using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

/// <summary>The numbers of section F4 of the reference notes.</summary>
public class MixingTests
{
    [Fact]
    public void Targets_blend_with_the_partners_and_keep_their_smoothing()
    {
        using var scope = NewDisposeScope();
        var smooth = Mixing.Smooth(tensor(new long[] { 0, 1, 2, 3 }), 4, 0.1);
        var mixed = Mixing.Targets(smooth, new(0.3));
        float[] expected = [0.295f, 0.025f, 0.025f, 0.655f, 0.025f, 0.295f, 0.655f, 0.025f];
        var actual = mixed.data<float>().ToArray()[..8];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void CutMix_counts_what_the_edge_cut_off_as_the_images_own()
    {
        var box = MixBox.Around(224, 224, 0.4, row: 10, column: 200);
        Assert.Equal(new MixBox(0, 96, 114, 224), box);
        Assert.Equal(0.7895408, box.ShareOutside(224, 224), 7);
    }

    [Fact]
    public void Mixing_does_not_write_to_its_input()
    {
        using var scope = NewDisposeScope();
        var images = arange(4 * 4, float32).reshape(4, 1, 2, 2);
        var before = images.clone();
        Mixing.Images(images, new(0.5));
        Mixing.Images(images, new(0.5, new MixBox(0, 1, 0, 2)));
        Assert.True(images.Equals(before));
    }
}
