using DeitGen.Errors;
using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Data.Images;

public sealed class ImageTestSetTests
{
    private static ImageTestSet Set(MemoryImages images, int workers) =>
        new(PixelPolicy.Variant(), PixelPolicy.Prepare, images, ["a", "b"], workers);

    [Theory, InlineData(1), InlineData(3)]
    public void All_images_come_in_their_order_with_a_smaller_last_batch(int workers)
    {
        using var scope = NewDisposeScope();
        var (values, sizes) = (new List<float>(), new List<long>());
        foreach (var (images, labels) in Set(new(150), workers).Batches())
        {
            sizes.Add(labels.shape[0]);
            values.AddRange(images.flatten(1).select(1, 0).data<float>());
        }
        Assert.Equal([64L, 64, 22], sizes);
        Assert.Equal(Enumerable.Range(0, 150).Select(i => (float)MemoryImages.Value(i)), values);
    }

    [Fact]
    public void One_image_is_its_row()
    {
        using var scope = NewDisposeScope();
        var (images, labels) = Set(new(150), 1).One(143);
        Assert.Equal([1L, 3, 4, 4], images.shape);
        Assert.Equal(143f, images.data<float>()[0]);
        Assert.Equal(3, labels.data<long>()[0]);
    }

    [Fact]
    public void An_image_of_another_size_is_refused_where_none_is_resized()
    {
        using var scope = NewDisposeScope();
        var refusal = Assert.Throws<UserErrorException>(() => Set(new(3, size: 5), 1).One(2));
        Assert.StartsWith(
            "'image 2' is 5 x 5, and 'tiny-images' takes images of 4 x 4",
            refusal.Message
        );
    }

    [Fact]
    public void A_broken_image_ends_an_evaluation_by_name()
    {
        using var scope = NewDisposeScope();
        var set = Set(new(100, 4, 70), workers: 2);
        var refusal = Assert.Throws<UserErrorException>(() => set.Batches().Count());
        Assert.Equal("'image 70' is torn; replace it or leave it out", refusal.Message);
    }
}
