using DeitGen.Support;
using static TorchSharp.torch;

namespace DeitGen.Data.Digits;

public sealed class DigitsTestSetTests
{
    [Fact]
    public void Batches_hold_the_359_scans_in_order_with_a_smaller_last_one()
    {
        using var scope = NewDisposeScope();
        var labels = new DigitsTestSet(StubVariants.Digits())
            .Batches()
            .Select(batch => batch.Labels.data<long>().ToArray()) // a batch holds until the next
            .ToArray();
        Assert.Equal([128, 128, 103], labels.Select(batch => batch.Length));
        Assert.Equal(
            DigitsData.Test.Select(scan => (long)scan.Label),
            labels.SelectMany(batch => batch)
        );
    }

    [Fact]
    public void One_image_equals_its_row_of_the_batch()
    {
        using var scope = NewDisposeScope();
        var set = new DigitsTestSet(StubVariants.Digits(channels: 3));
        var row = set.Batches().First().Images[17];
        var one = set.One(17).Images[0];
        Assert.Equal(row.data<float>().ToArray(), one.data<float>().ToArray());
    }

    [Fact]
    public void All_channels_are_normalised_from_the_scan_itself()
    {
        using var scope = NewDisposeScope();
        var image = new DigitsTestSet(StubVariants.Digits(channels: 2)).One(0).Images[0];
        Assert.Equal(image[0].data<float>().ToArray(), image[1].data<float>().ToArray());
    }
}
