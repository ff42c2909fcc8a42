namespace DeitGen;

/// <summary>The data set that a spec trains on.</summary>
/// <param name="dataset">The data set.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainOnAttribute(Dataset dataset) : Attribute
{
    /// <summary>The data set.</summary>
    public Dataset Dataset { get; } = dataset;

    /// <summary>Training images, for a data set whose size the compiler cannot know.</summary>
    public long TrainImages { get; set; }
}
