using DeitGen.Runtime.Tests.Support;
using DeitGen.Runtime.Tests.Tiny;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

/// <summary>What is made is disposed of.</summary>
[Collection(Alone.Name)]
public class LiveTensorTests
{
    [Fact]
    public void No_loss_leaves_a_tensor_behind()
    {
        using var logits = rand(2, 3);
        using var teacher = rand(2, 3);
        using var labels = zeros(2, int64);
        using var targets = Mixing.Smooth(labels, 3, 0.1);
        var before = Settled();
        Losses.SoftTarget(logits, targets).Dispose();
        Losses.CrossEntropy(logits, labels, 0.1).Dispose();
        Losses.BinaryCrossEntropy(logits, targets).Dispose();
        Losses.SoftDistillation(logits, teacher, 2, KlNormalizer.BatchMean).Dispose();
        Losses.HardDistillation(logits, teacher).Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void Mixing_and_masks_leave_no_tensor_behind()
    {
        using var images = zeros(4, 1, 8, 8);
        using var labels = zeros(4, int64);
        var masks = new PhiloxMasks(seed: 0, stepsPerEpoch: 5);
        var before = Settled();
        Mixing.Images(images, new(0.5)).Dispose();
        Mixing.Images(images, new(0.5, new MixBox(0, 4, 0, 8))).Dispose();
        Mixing.Smooth(labels, 3, 0.1).Dispose();
        masks.DropPath(0, [0.1f], 4).Dispose();
        masks.Dropout(0).Apply(images, 0, 0.1).Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_thousand_steps_and_their_evaluations_leave_no_tensor_behind()
    {
        using var runs = new TinyRuns();
        var (early, late) = (0L, 0L);
        using var watcher = new Watcher
        {
            OnStep = report =>
            {
                if (report.Step == 10)
                    early = Settled();
                if (report.Step == 1010)
                    late = Tensor.TotalCount;
            },
        };
        runs.Train(
            TinyVariants.Student(saveEvery: 200),
            "a",
            watcher,
            o => o with { Epochs = 202 }
        );
        Assert.Equal(early, late);
    }

    /// <summary>The number of live tensors, once what earlier tests forgot is gone.</summary>
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }
}
