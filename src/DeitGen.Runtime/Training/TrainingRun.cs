using DeitGen.Arenas;

namespace DeitGen.Training;

/// <summary>A run as the emitted loop sees it: where it starts and ends, what it reports, evaluates and saves.</summary>
public sealed class TrainingRun
{
    /// <summary>The arena that is trained.</summary>
    public Arena Arena => throw new NotImplementedException();

    /// <summary>The first step of this process: 0, or where the checkpoint left off.</summary>
    public long FirstStep => throw new NotImplementedException();

    /// <summary>Steps of the whole run.</summary>
    public long TotalSteps => throw new NotImplementedException();

    /// <summary>Steps in an epoch.</summary>
    public long StepsPerEpoch => throw new NotImplementedException();

    /// <summary>Whether <paramref name="step"/> is still to be done: not past the end, and nobody asked to stop.</summary>
    public bool Continues(long step) => throw new NotImplementedException();

    /// <summary>Tells the loss of a step. Waits for the device.</summary>
    public void Report(long step, in LossTerms loss, double rate) =>
        throw new NotImplementedException();

    /// <summary>Whether the epoch ends with this step.</summary>
    public bool EndsEpoch(long step) => throw new NotImplementedException();

    /// <summary>Evaluates the raw and the averaged weights after so many steps. Waits for the device.</summary>
    public void Evaluate(long steps) => throw new NotImplementedException();

    /// <summary>Whether a checkpoint is due after this step.</summary>
    public bool SavesAfter(long step, long every) => throw new NotImplementedException();

    /// <summary>Saves a checkpoint after so many steps. Waits for the device.</summary>
    public void Save(long steps) => throw new NotImplementedException();
}
