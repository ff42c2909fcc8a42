using DeitGen.Data.Loading;

namespace DeitGen.Data.Digits;

/// <summary>The embedded scans.</summary>
internal sealed class DigitsDataSet : IDataSet
{
    public DataPair Open(DataRequest request)
    {
        var variant = request.Variant;
        DataSets.CheckClasses(variant, DigitsData.ClassNames.Count);
        DataSets.CheckBatch(variant, DigitsData.Train.Count);
        var source = new PrefetchingBatchSource(
            new DigitsBatches(variant, request.Seed),
            request.Workers
        );
        return new(
            source,
            new DigitsTestSet(variant),
            DigitsData.Train.Count,
            DigitsData.ClassNames
        )
        {
            Watch = new(() => source.Waited, () => []),
        };
    }

    public ITestSet OpenTest(DataRequest request)
    {
        DataSets.CheckClasses(request.Variant, DigitsData.ClassNames.Count);
        return new DigitsTestSet(request.Variant);
    }

    public ITrainingImages OpenTraining(DataRequest request)
    {
        DataSets.CheckClasses(request.Variant, DigitsData.ClassNames.Count);
        return new TrainingDigits(request.Variant);
    }
}
