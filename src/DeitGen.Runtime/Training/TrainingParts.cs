using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>What a run brings to an emitted training loop.</summary>
/// <param name="Run">The run: its steps, its arena, its reports and checkpoints.</param>
/// <param name="Model">The network, bound to the run's arena.</param>
/// <param name="Batches">Where batches come from.</param>
/// <param name="Teacher">The teacher; null where the spec has none.</param>
/// <param name="Masks">Where random choices come from.</param>
public sealed record TrainingParts(
    TrainingRun Run,
    nn.Module<Tensor, Tensor> Model,
    IBatchSource Batches,
    ITeacher? Teacher,
    IMaskSource Masks
)
{
    /// <summary>Images that a compiled step computes together; 0 where the module and autograd do the steps.</summary>
    public int MicroBatch { get; init; }
}
