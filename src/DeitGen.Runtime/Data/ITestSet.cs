using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>Test images that can also be asked for one at a time.</summary>
internal interface ITestSet : IEvaluationSource
{
    /// <summary>A name for each class.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>One image as a batch of its own.</summary>
    /// <param name="index">From 0.</param>
    Batch One(int index);

    /// <summary>The image as a user would name it.</summary>
    string Name(int index);
}
