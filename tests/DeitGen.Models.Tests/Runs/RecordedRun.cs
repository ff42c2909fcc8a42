using DeitGen.Checkpoints;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Models.Tests.Runs;

/// <summary>The seams of an emitted loop, fed from a recorded run: batches, teacher and masks that mix and drop nothing.</summary>
/// <param name="record">Holds inputs, labels and teacher_logits, each [steps, B, …]; a run longer than that begins them again.</param>
/// <param name="stepped">Sees every step after its update.</param>
internal sealed class RecordedRun(SafetensorsFile record, Action<long, LossTerms, double> stepped)
    : IBatchSource,
        ITeacher,
        IMaskSource,
        IRunEvents
{
    private long current;

    public Batch At(long step)
    {
        current = step % record.Read("labels").shape[0];
        return new(Now("inputs"), Now("labels"));
    }

    /// <summary>A recorded tensor's part of this step.</summary>
    public Tensor Now(string key) => record.Read(key)[current];

    public Tensor Logits(long step, Tensor images)
    {
        Assert.True(
            images.Equals(Now("inputs")),
            "the teacher sees another batch than the recorded"
        );
        return Now("teacher_logits");
    }

    public MixDraw Mixing(long step, MixOdds odds, int imageSize) => new(1);

    public IReadOnlyList<MixDraw> MixingEach(
        long step,
        int batch,
        bool inPairs,
        MixOdds odds,
        int imageSize
    ) => [.. Enumerable.Repeat(new MixDraw(1), batch)];

    public Tensor DropPath(long step, ReadOnlySpan<float> rates, int batch) =>
        ones([rates.Length, 2, batch, 1, 1]);

    public IDropout Dropout(long step) => NoDropout.Instance;

    public double Noisy(
        double rate,
        long step,
        long totalSteps,
        double from,
        double until,
        double limit
    ) => rate;

    public void Stepped(long step, in LossTerms loss, double rate) => stepped(step, loss, rate);

    public void EpochEnded(long steps) { }

    public void SaveDue(long steps) { }
}
