using DeitGen.Data;
using DeitGen.Reports;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Measures a run's network with its weights as trained and with their average.</summary>
/// <param name="network">The network that is trained.</param>
/// <param name="average">The same network over the average; null where there is none.</param>
/// <param name="source">The images.</param>
/// <param name="device">Where both lie.</param>
/// <param name="quirks">The spec's.</param>
internal sealed class Measurements(
    AskedNetwork network,
    AskedNetwork? average,
    IEvaluationSource source,
    Device device,
    Quirks quirks
)
{
    /// <summary>Images measured.</summary>
    public long Images => source.Images;

    public Evaluation Raw() => Evaluator.Measure(network, source, device, quirks);

    public Evaluation? Average() =>
        average is null ? null : Evaluator.Measure(average, source, device, quirks);
}
