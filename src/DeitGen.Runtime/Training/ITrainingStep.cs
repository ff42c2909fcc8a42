namespace DeitGen.Training;

/// <summary>Forward and backward of a network: two implementations of one meaning, by autograd and compiled.</summary>
/// <typeparam name="TInputs">What this network's step reads.</typeparam>
public interface ITrainingStep<TInputs>
{
    /// <summary>Leaves this batch's gradients in the arena and returns the loss. Nothing is updated yet.</summary>
    LossTerms Gradients(in TInputs inputs);
}
