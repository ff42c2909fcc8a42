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
    public void Other_data_sets_are_refused_by_name() =>
        Assert.Contains("CIFAR-10", Refusal(StubVariants.Digits(dataset: Dataset.Cifar10)));

    [Fact]
    public void A_spec_without_data_set_or_with_other_classes_or_a_huge_batch_is_refused()
    {
        Assert.Contains("[TrainOn(", Refusal(StubVariants.Digits(dataset: null)));
        Assert.Contains("100 classes", Refusal(StubVariants.Digits(classes: 100)));
        Assert.Contains("1,438", Refusal(StubVariants.Digits(batchSize: 2_048)));
    }
}
