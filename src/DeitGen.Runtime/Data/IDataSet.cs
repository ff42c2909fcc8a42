namespace DeitGen.Data;

/// <summary>A data set that specs can name.</summary>
internal interface IDataSet
{
    /// <summary>Opens both parts and starts to prepare batches; the caller disposes it.</summary>
    DataPair Open(DataRequest request);

    /// <summary>Opens the images to measure on, without those for training.</summary>
    ITestSet OpenTest(DataRequest request);

    /// <summary>Opens the training images to be looked at.</summary>
    ITrainingImages OpenTraining(DataRequest request);
}
