using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Planning;

/// <summary>Measures a variant's own steps, compiled and by the module, in turns.</summary>
internal static class Trials
{
    private const int Steps = 2; // of each in a round, and one before them
    private const double CalibrationSeconds = 0.2;

    /// <summary>Runs so many rounds; the quickest step of each form counts.</summary>
    /// <param name="variant">The spec.</param>
    /// <param name="choice">How a run would do its steps.</param>
    /// <param name="rounds">1 or more.</param>
    public static Trial Run(Variant variant, StepChoice choice, int rounds)
    {
        using (mm(ones(64, 64), ones(64, 64))) { } // libtorch and its threads are up
        var memory = new PeakMemory();
        using var trial = new StepTrial(variant);
        var (compiled, module, rate) = (double.MaxValue, double.MaxValue, 0.0);
        var (peak, isCompiled) = (0L, choice.MicroBatch > 0);
        for (var round = 0; round < rounds; round++)
        {
            if (isCompiled)
            {
                compiled = Math.Min(compiled, trial.Milliseconds(choice.MicroBatch, Steps).Min());
                peak = round == 0 ? memory.Above : peak; // before the module's activations
                rate = Math.Max(rate, Rate(variant, choice.MicroBatch));
            }
            module = Math.Min(module, trial.Milliseconds(0, Steps).Min());
        }
        return new(
            isCompiled ? compiled : null,
            module,
            choice.MicroBatch,
            isCompiled ? peak : memory.Above,
            memory.Above,
            isCompiled ? rate : null
        );
    }

    private static double Rate(Variant variant, int images) =>
        Calibration.Products(variant, images, CalibrationSeconds);
}
