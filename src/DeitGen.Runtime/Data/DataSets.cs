using DeitGen.Data.Digits;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Facts;
using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>Opens the data set that a spec names: the door of this room.</summary>
public static class DataSets
{
    /// <summary>Opens a variant's data set and starts to prepare its batches.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="directory">Where the user says the data are; an embedded data set does not read it.</param>
    /// <param name="workers">Threads that prepare batches; at least 1.</param>
    /// <param name="seed">The key of every random choice.</param>
    /// <exception cref="UserErrorException">There are no such data, or this version does not read them.</exception>
    public static DataPair Open(Variant variant, string? directory, int workers, long seed)
    {
        Check(variant, directory);
        if (EpochLength.Steps(DigitsData.Train.Count, variant.BatchSize, variant.Quirks) == 0)
            throw new UserErrorException(
                $"batch size {variant.BatchSize:N0} of '{variant.Name}' is more than the {DigitsData.Train.Count:N0} training images of Digits; "
                    + "write a smaller BatchSize in its [Recipe]"
            );
        return new(
            new PrefetchingBatchSource(new DigitsBatches(variant, seed), workers),
            new DigitsTestSet(variant),
            DigitsData.Train.Count,
            DigitsData.ClassNames
        );
    }

    /// <summary>Opens the images that a variant is measured on, without those for training.</summary>
    /// <exception cref="UserErrorException">There are no such data, or this version does not read them.</exception>
    public static IEvaluationSource OpenTest(Variant variant, string? directory)
    {
        Check(variant, directory);
        return new DigitsTestSet(variant);
    }

    private static void Check(Variant variant, string? directory)
    {
        if (directory is not null && !Directory.Exists(directory))
            throw new UserErrorException(
                $"data directory '{directory}' does not exist; give --data the folder that holds the data set"
            );
        if (variant.Dataset is not { } dataset)
            throw new UserErrorException(
                $"variant '{variant.Name}' names no data set; write [TrainOn(Dataset.Digits)] on its class"
            );
        if (dataset != Dataset.Digits)
            throw new UserErrorException(
                $"variant '{variant.Name}' trains on {DatasetFacts.Of(dataset).Name}, which this version does not read yet; "
                    + "choose a variant that trains on Digits (see 'list')"
            );
        if (variant.NumClasses != DatasetFacts.Of(dataset).Classes)
            throw new UserErrorException(
                $"variant '{variant.Name}' has {variant.NumClasses} classes, Digits has 10; write NumClasses = 10 in its [VisionTransformer]"
            );
    }
}
