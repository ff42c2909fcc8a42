namespace DeitGen.Facts;

/// <summary>
/// What the compiler and the loader agree on about a data set. 0 images or classes: only the user knows.
/// Sizes are those of the data sets' own pages; mean and deviation are per channel of values in [0, 1].
/// </summary>
internal sealed class DatasetFacts
{
    private static readonly double[] ImageNetMean = [0.485, 0.456, 0.406];
    private static readonly double[] ImageNetStdDev = [0.229, 0.224, 0.225];

    private DatasetFacts(Dataset dataset, string name, int classes, long train, long test)
    {
        Dataset = dataset;
        Name = name;
        Classes = classes;
        TrainImages = train;
        TestImages = test;
    }

    public Dataset Dataset { get; }

    /// <summary>As it is written in prose.</summary>
    public string Name { get; }

    public int Classes { get; }

    public long TrainImages { get; }

    public long TestImages { get; }

    public int Channels => Mean.Length;

    /// <summary>The reference normalises every data set with ImageNet's constants; Digits has its own.</summary>
    public double[] Mean { get; private set; } = ImageNetMean;

    public double[] StdDev { get; private set; } = ImageNetStdDev;

    public static DatasetFacts Of(Dataset dataset) =>
        dataset switch
        {
            // Test rows are those with index mod 5 = 4; moments are those of the 1,438 training scans over 16.
            Dataset.Digits => new(dataset, "Digits", 10, 1_438, 359)
            {
                Mean = [0.3058],
                StdDev = [0.3764],
            },
            Dataset.Cifar10 => new(dataset, "CIFAR-10", 10, 50_000, 10_000),
            Dataset.Cifar100 => new(dataset, "CIFAR-100", 100, 50_000, 10_000),
            Dataset.ImageNet1k => new(dataset, "ImageNet-1k", 1_000, 1_281_167, 50_000),
            Dataset.INat18 => new(dataset, "iNaturalist 2018", 8_142, 437_513, 24_426),
            Dataset.INat19 => new(dataset, "iNaturalist 2019", 1_010, 265_240, 3_003),
            _ => new(dataset, "an image folder", 0, 0, 0),
        };
}
