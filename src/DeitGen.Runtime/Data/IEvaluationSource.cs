using DeitGen.Training;

namespace DeitGen.Data;

/// <summary>Labelled images that a network is measured on, always in the same order and without augmentation.</summary>
public interface IEvaluationSource
{
    /// <summary>How many images there are.</summary>
    long Images { get; }

    /// <summary>All images in batches; the caller disposes each batch's tensors (or its scope does). What they hold may change with the next batch.</summary>
    IEnumerable<Batch> Batches();
}
