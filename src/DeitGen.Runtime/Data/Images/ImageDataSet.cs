using DeitGen.Augmentation;
using DeitGen.Data.Loading;
using DeitGen.Errors;
using DeitGen.Facts;
using DeitGen.Training;

namespace DeitGen.Data.Images;

/// <summary>A data set of images in a folder of the user's.</summary>
/// <param name="find">What finds its parts in the folder.</param>
internal sealed class ImageDataSet(Func<string, ImageParts> find) : IDataSet
{
    public DataPair Open(DataRequest request)
    {
        var variant = request.Variant;
        var parts = Find(request);
        var (train, test) = (parts.Train(), parts.Test());
        DataSets.CheckBatch(variant, train.Count);
        var batches = new ImageBatches(variant, AugmentOf(variant), train, request.Seed);
        var source = new PrefetchingBatchSource(batches, request.Workers);
        var measured = TestSet(request, test, parts.ClassNames);
        return new(source, measured, train.Count, parts.ClassNames)
        {
            Notes = [.. parts.Notes, .. Surprises(variant, train.Count)],
            Watch = new(() => source.Waited, batches.Broken.News),
        };
    }

    public ITestSet OpenTest(DataRequest request)
    {
        var parts = Find(request);
        return TestSet(request, parts.Test(), parts.ClassNames);
    }

    /// <summary>A folder of mere image files will do, too: there is something to look at.</summary>
    public ITrainingImages OpenTraining(DataRequest request)
    {
        var variant = request.Variant;
        if (variant.Augment is null || variant.Prepare is null)
            throw Lacking(variant);
        if (request.Directory is { } directory && UnsortedFiles.In(directory) is { } unsorted)
        {
            var files = unsorted.Take(variant.NumClasses);
            return new TrainingImages(files, files.ClassNames, variant);
        }
        var parts = Find(request);
        return new TrainingImages(parts.Train(), parts.ClassNames, variant);
    }

    private static ImageTestSet TestSet(
        DataRequest request,
        IImageSet images,
        IReadOnlyList<string> classNames
    ) => new(request.Variant, PrepareOf(request.Variant), images, classNames, request.Workers);

    private ImageParts Find(DataRequest request)
    {
        var variant = request.Variant;
        var facts = DatasetFacts.Of(variant.Dataset!.Value);
        if (request.Directory is null)
            throw new UserErrorException(
                $"variant '{variant.Name}' trains on {facts.Name}, which is not embedded; give --data the folder that holds it"
            );
        var parts = find(request.Directory);
        DataSets.CheckClasses(variant, parts.ClassNames.Count);
        return parts;
    }

    /// <summary>The schedule follows what is found; that it is not what the data set is known for should be no surprise.</summary>
    private static IEnumerable<string> Surprises(Variant variant, int images)
    {
        var facts = DatasetFacts.Of(variant.Dataset!.Value);
        if (facts.TrainImages > 0 && facts.TrainImages != images)
            yield return $"{facts.Name} has {facts.TrainImages:N0} training images, {images:N0} were found; the schedule follows what was found";
    }

    private static Augment AugmentOf(Variant variant) => variant.Augment ?? throw Lacking(variant);

    private static Prepare PrepareOf(Variant variant) => variant.Prepare ?? throw Lacking(variant);

    private static UserErrorException Lacking(Variant variant) =>
        new(
            $"variant '{variant.Name}' was compiled without an augmentation of images; build it again with this version of DeitGen"
        );
}
