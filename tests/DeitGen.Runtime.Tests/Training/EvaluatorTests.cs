using DeitGen.Data;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

public class EvaluatorTests
{
    [Fact]
    public void A_network_with_two_heads_is_measured_by_each_and_by_their_mean()
    {
        using var network = new TwoHeads();
        var evaluation = Evaluator.Measure(network, new Zeros(), CPU);
        Assert.Equal(0.25, evaluation.ClassTop1); // class 0 alone
        Assert.Equal(0.75, evaluation.DistillationTop1); // class 1 alone
        Assert.Equal(0.75, evaluation.Top1); // the second head is the surer one
        Assert.Equal(1, evaluation.Top5); // of two classes
        // The mean of the logits is (-1, 1): log(1 + e^2) for class 0, log(1 + e^-2) for class 1.
        var expected = (Math.Log(1 + Math.Exp(2)) + 3 * Math.Log(1 + Math.Exp(-2))) / 4;
        Assert.Equal(expected, evaluation.Loss, 1e-6);
    }

    [Fact]
    public void As_in_the_reference_every_batch_counts_as_one_in_the_loss()
    {
        using var network = new TwoHeads();
        var evaluation = Evaluator.Measure(network, new Zeros(), CPU, Quirks.BatchMeanLoss);
        var (first, second) = (Math.Log(1 + Math.Exp(2)), Math.Log(1 + Math.Exp(-2)));
        Assert.Equal(((first + 2 * second) / 3 + second) / 2, evaluation.Loss, 1e-6);
        Assert.Equal(0.75, evaluation.Top1);
    }

    [Fact]
    public void As_the_paper_words_it_the_softmax_outputs_of_both_heads_are_added()
    {
        using var network = new TwoHeads();
        var evaluation = Evaluator.Measure(network, new Zeros(), CPU, Quirks.SoftmaxSum);
        double First(double logit, double other) => 1 / (1 + Math.Exp(other - logit));
        var share = (First(1, 0) + First(-3, 2)) / 2; // of class 0
        var expected = -(Math.Log(share) + 3 * Math.Log(1 - share)) / 4;
        Assert.Equal(expected, evaluation.Loss, 1e-6);
    }

    private sealed class TwoHeads() : nn.Module<Tensor, Tensor>(nameof(TwoHeads)), IDistilledModel
    {
        public override Tensor forward(Tensor images) => throw new InvalidOperationException();

        public DistilledLogits ForwardHeads(Tensor images) =>
            new(
                tensor(new[] { 1f, 0 }).repeat(images.shape[0], 1),
                tensor(new[] { -3f, 2 }).repeat(images.shape[0], 1)
            );
    }

    /// <summary>Four images in two batches: one of class 0, three of class 1.</summary>
    private sealed class Zeros : IEvaluationSource
    {
        public long Images => 4;

        public IEnumerable<Batch> Batches()
        {
            yield return new(zeros(3, 1, 2, 2), tensor(new long[] { 0, 1, 1 }));
            yield return new(zeros(1, 1, 2, 2), tensor(new long[] { 1 }));
        }
    }
}
