using DeitGen.Errors;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Data;

public sealed class DataSetsTests
{
    private static string Refusal(Variant variant, string? directory = null) =>
        Assert
            .Throws<UserErrorException>(() => DataSets.Open(variant, directory, 1, 0).Dispose())
            .Message;

    [Fact]
    public void Digits_opens_with_its_two_parts()
    {
        using var data = DataSets.Open(StubVariants.Digits(), null, workers: 2, seed: 0);
        Assert.Equal((1_438, 359), (data.TrainImages, data.Test.Images));
        Assert.Equal(10, data.ClassNames.Count);
    }

    [Fact]
    public void A_missing_directory_is_named_before_anything_else() =>
        Assert.StartsWith(
            "data directory '/no/such/folder' does not exist;",
            Refusal(StubVariants.Digits(dataset: Dataset.Cifar10), "/no/such/folder")
        );

    [Fact]
    public void Data_sets_that_are_not_read_are_refused_by_name() =>
        Assert.Contains(
            "iNaturalist 2018, which this version does not read",
            Refusal(StubVariants.Digits(dataset: Dataset.INat18))
        );

    [Fact]
    public void A_data_set_that_is_not_embedded_needs_its_folder() =>
        Assert.Contains(
            "trains on CIFAR-10, which is not embedded; give --data",
            Refusal(PixelPolicy.Variant(dataset: Dataset.Cifar10))
        );

    [Fact]
    public void A_spec_without_data_set_or_with_other_classes_or_a_huge_batch_is_refused()
    {
        Assert.Contains("[TrainOn(", Refusal(StubVariants.Digits(dataset: null)));
        Assert.Contains(
            "has 100 classes, Digits has 10;",
            Refusal(StubVariants.Digits(classes: 100))
        );
        Assert.Contains("1,438", Refusal(StubVariants.Digits(batchSize: 2_048)));
    }
}
