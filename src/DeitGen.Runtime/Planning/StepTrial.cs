using DeitGen.Arenas;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Planning;

/// <summary>
/// A variant's own steps as its emitted loop does them (mixing, forward, backward, update, average), on a batch of noise: timed, and
/// nothing else done with them. Nobody sees the weights.
/// </summary>
internal sealed class StepTrial : IDisposable
{
    private readonly Variant variant;
    private readonly Arena arena;
    private readonly nn.Module<Tensor, Tensor> model;
    private readonly NoiseBatch batch;
    private readonly PhiloxMasks masks = new(seed: 0, stepsPerEpoch: int.MaxValue);

    private bool HasTeacher => variant.Teacher is not null || variant.HasScriptTeacher;

    /// <summary>Draws weights and a batch.</summary>
    /// <param name="variant">The spec.</param>
    public StepTrial(Variant variant)
    {
        this.variant = variant;
        arena = new(variant.Layout);
        arena.Initialize(seed: 0);
        model = variant.Build(arena);
        batch = new(variant);
    }

    /// <summary>Time of each of so many steps in milliseconds, one before them left out.</summary>
    /// <param name="microBatch">Images that the compiled step computes together; 0 for the module and autograd.</param>
    /// <param name="steps">Steps to time.</param>
    public IReadOnlyList<double> Milliseconds(int microBatch, int steps)
    {
        var clock = new StepClock();
        var run = new TrainingRun(arena, steps + 1, int.MaxValue, events: clock);
        variant.Train(
            new(run, model, batch, HasTeacher ? batch : null, masks) { MicroBatch = microBatch }
        );
        return clock.Milliseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        batch.Dispose();
        model.Dispose();
        arena.Dispose();
    }
}
