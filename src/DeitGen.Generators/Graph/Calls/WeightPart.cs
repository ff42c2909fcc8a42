namespace DeitGen.Generators.Graph.Calls;

/// <summary>Rows of the matrix that makes query, key and value.</summary>
internal enum WeightPart
{
    All = 0,

    /// <summary>The first third.</summary>
    Query = 1,

    /// <summary>The other two.</summary>
    KeyValue = 2,
}
