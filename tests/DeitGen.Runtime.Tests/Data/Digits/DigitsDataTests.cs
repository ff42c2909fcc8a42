namespace DeitGen.Data.Digits;

public sealed class DigitsDataTests
{
    [Fact]
    public void Every_fifth_scan_is_for_testing_from_the_fifth_on()
    {
        Assert.Equal(1_438, DigitsData.Train.Count);
        Assert.Equal(359, DigitsData.Test.Count);
        Assert.Equal(4, DigitsData.Test[0].Label); // row 4 of the file; rows 0 to 9 are the digits 0 to 9
        Assert.Equal([0, 1, 2, 3, 5, 6], DigitsData.Train.Take(6).Select(scan => scan.Label));
    }

    [Fact]
    public void The_first_scan_is_the_zero_of_the_file()
    {
        byte[] top = [0, 0, 5, 13, 9, 1, 0, 0];
        Assert.Equal(top, DigitsData.Train[0].Pixels[..8]);
    }

    [Fact]
    public void Grey_levels_are_0_to_16_and_labels_0_to_9()
    {
        var scans = DigitsData.Train.Concat(DigitsData.Test).ToArray();
        Assert.All(scans, scan => Assert.Equal(64, scan.Pixels.Length));
        Assert.Equal(DigitScan.Ink, scans.Max(scan => scan.Pixels.Max()));
        Assert.Equal(Enumerable.Range(0, 10), scans.Select(scan => scan.Label).Distinct().Order());
    }

    [Fact]
    public void The_compilers_constants_of_digits_are_those_of_the_training_scans()
    {
        var facts = Facts.DatasetFacts.Of(Dataset.Digits);
        var values = DigitsData.Train.SelectMany(s => s.Pixels).Select(p => p / 16.0).ToArray();
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        Assert.Equal(facts.Mean[0], mean, 4);
        Assert.Equal(facts.StdDev[0], deviation, 4);
        Assert.Equal(
            (facts.TrainImages, facts.TestImages),
            (DigitsData.Train.Count, DigitsData.Test.Count)
        );
    }
}
