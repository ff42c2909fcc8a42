namespace DeitGen.Training;

/// <summary>What happens beside the steps of a training loop. All calls come from the loop's thread.</summary>
public interface IRunEvents
{
    /// <summary>A step is done, its update included.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="loss">Its loss; the tensors end with the step.</param>
    /// <param name="rate">Its learning rate.</param>
    void Stepped(long step, in LossTerms loss, double rate);

    /// <summary>An epoch is done after so many steps: its evaluation is due.</summary>
    void EpochEnded(long steps);

    /// <summary>A checkpoint is due after so many steps.</summary>
    void SaveDue(long steps);
}
