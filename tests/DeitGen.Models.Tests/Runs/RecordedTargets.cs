using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Runs;

/// <summary>A step that learns recorded targets: no labels and draws give arbitrary distributions.</summary>
internal sealed class RecordedTargets<TInputs>(ITrainingStep<TInputs> step, Func<Tensor> targets)
    : ITrainingStep<TInputs>
{
    public LossTerms Gradients(in TInputs inputs)
    {
        object boxed = inputs!;
        typeof(TInputs).GetProperty("Targets")!.SetValue(boxed, targets());
        return step.Gradients((TInputs)boxed);
    }
}
