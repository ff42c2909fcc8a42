using DeitGen.Data.Digits;
using DeitGen.Data.Images;
using DeitGen.Errors;
using DeitGen.Facts;
using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>Opens the data set that a spec names: the door of this room.</summary>
public static class DataSets
{
    private static readonly Dictionary<Dataset, IDataSet> Known = new()
    {
        [Dataset.Digits] = new DigitsDataSet(),
        [Dataset.Cifar10] = new ImageDataSet(CifarParts.Ten),
        [Dataset.Cifar100] = new ImageDataSet(CifarParts.Hundred),
        [Dataset.ImageNet1k] = new ImageDataSet(FolderParts.Find),
        [Dataset.ImageFolder] = new ImageDataSet(FolderParts.Find),
    };

    /// <summary>Threads that prepare batches where the user names no number: half of the cores, the others compute.</summary>
    internal static int SuggestedWorkers { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Opens a variant's data set and starts to prepare its batches.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="directory">Where the user says the data are; an embedded data set does not read it.</param>
    /// <param name="workers">Threads that prepare batches; at least 1.</param>
    /// <param name="seed">The key of every random choice.</param>
    /// <exception cref="UserErrorException">There are no such data, or this version does not read them.</exception>
    public static DataPair Open(Variant variant, string? directory, int workers, long seed) =>
        Find(variant, directory).Open(new(variant, directory, workers, seed));

    /// <summary>Opens the images that a variant is measured on, without those for training.</summary>
    /// <exception cref="UserErrorException">There are no such data, or this version does not read them.</exception>
    internal static ITestSet OpenTest(Variant variant, string? directory) =>
        Find(variant, directory).OpenTest(new(variant, directory, SuggestedWorkers, Seed: 0));

    /// <summary>Opens the images that a variant is trained on, to be looked at one at a time.</summary>
    /// <exception cref="UserErrorException">There are no such data, or this version does not read them.</exception>
    internal static ITrainingImages OpenTraining(Variant variant, string? directory) =>
        Find(variant, directory).OpenTraining(new(variant, directory, SuggestedWorkers, Seed: 0));

    /// <summary>Image files for prediction; their labels say nothing.</summary>
    /// <exception cref="UserErrorException">The variant reads no image files.</exception>
    internal static ITestSet OpenFiles(Variant variant, IReadOnlyList<string> paths) =>
        variant.Prepare is { } prepare
            ? new ImageTestSet(variant, prepare, new LooseFiles(paths), [], SuggestedWorkers)
            : throw new UserErrorException(
                $"variant '{variant.Name}' reads no image files such as '{paths[0]}'; give --sample N for a test image"
            );

    /// <summary>Refuses a spec whose batch no epoch of these images fills.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="images">Training images found.</param>
    internal static void CheckBatch(Variant variant, int images)
    {
        if (EpochLength.Steps(images, variant.BatchSize, variant.Quirks) == 0)
            throw new UserErrorException(
                $"batch size {variant.BatchSize:N0} of '{variant.Name}' is more than the {images:N0} training images of {Name(variant)}; "
                    + "write a smaller BatchSize in its [Recipe]"
            );
    }

    /// <summary>Refuses data of other classes than the spec's.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="classes">Classes found.</param>
    internal static void CheckClasses(Variant variant, int classes)
    {
        if (variant.NumClasses != classes)
            throw new UserErrorException(
                $"variant '{variant.Name}' has {variant.NumClasses:N0} classes, {Name(variant)} has {classes:N0}; "
                    + $"write NumClasses = {classes} in its class, or give --data a folder of {variant.NumClasses:N0} classes"
            );
    }

    private static string Name(Variant variant) => DatasetFacts.Of(variant.Dataset!.Value).Name;

    private static IDataSet Find(Variant variant, string? directory)
    {
        if (directory is not null && !Directory.Exists(directory))
            throw new UserErrorException(
                $"data directory '{directory}' does not exist; give --data the folder that holds the data set"
            );
        if (variant.Dataset is not { } dataset)
            throw new UserErrorException(
                $"variant '{variant.Name}' names no data set; write [TrainOn(Dataset.Digits)] on its class"
            );
        return Known.GetValueOrDefault(dataset)
            ?? throw new UserErrorException(
                $"variant '{variant.Name}' trains on {Name(variant)}, which this version does not read yet; "
                    + "choose a variant that trains on Digits (see 'list')"
            );
    }
}
