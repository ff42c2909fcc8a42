using DeitGen.Arenas;

namespace DeitGen.Training;

/// <summary>
/// A run as the emitted loop sees it: where it starts and ends, what it reports, evaluates and saves. Without events it only counts,
/// so that a recorded run can be replayed through an emitted loop.
/// </summary>
/// <param name="arena">The arena that is trained.</param>
/// <param name="totalSteps">Steps of the whole run.</param>
/// <param name="stepsPerEpoch">Steps in an epoch.</param>
/// <param name="firstStep">Steps that are already done.</param>
/// <param name="events">What happens beside the steps.</param>
/// <param name="stop">Cancelled when the user asks to stop.</param>
public sealed class TrainingRun(
    Arena arena,
    long totalSteps,
    long stepsPerEpoch,
    long firstStep = 0,
    IRunEvents? events = null,
    CancellationToken stop = default
)
{
    /// <summary>The arena that is trained.</summary>
    public Arena Arena => arena;

    /// <summary>The first step of this process: 0, or where the checkpoint left off.</summary>
    public long FirstStep { get; } = firstStep;

    /// <summary>Steps of the whole run.</summary>
    public long TotalSteps => totalSteps;

    /// <summary>Steps in an epoch.</summary>
    public long StepsPerEpoch => stepsPerEpoch;

    /// <summary>Steps done so far, those before this process included.</summary>
    public long StepsDone { get; private set; } = firstStep;

    /// <summary>Whether <paramref name="step"/> is still to be done: not past the end, and nobody asked to stop.</summary>
    public bool Continues(long step) => step < totalSteps && !stop.IsCancellationRequested;

    /// <summary>Tells the loss of a step. May wait for the device.</summary>
    public void Report(long step, in LossTerms loss, double rate)
    {
        StepsDone = step + 1;
        events?.Stepped(step, loss, rate);
    }

    /// <summary>Whether the epoch ends with this step.</summary>
    public bool EndsEpoch(long step) => (step + 1) % stepsPerEpoch == 0;

    /// <summary>Evaluates the raw and the averaged weights after so many steps. Waits for the device.</summary>
    public void Evaluate(long steps) => events?.EpochEnded(steps);

    /// <summary>Whether a checkpoint is due after this step; the run's end saves by itself.</summary>
    public bool SavesAfter(long step, long every) =>
        (step + 1) % every == 0 && step + 1 < totalSteps;

    /// <summary>Saves a checkpoint after so many steps. Waits for the device.</summary>
    public void Save(long steps) => events?.SaveDue(steps);
}
