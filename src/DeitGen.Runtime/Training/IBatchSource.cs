namespace DeitGen.Training;

/// <summary>Where a training loop gets its batches. Made by the library, or by a test that replays a recorded run.</summary>
public interface IBatchSource
{
    /// <summary>
    /// The batch of a step: a function of (seed, step) alone. The tensors end with the caller's scope; what they hold may change when
    /// the next batch is asked for.
    /// </summary>
    Batch At(long step);
}
