using DeitGen.Kernels;
using DeitGen.Training;
using TorchSharp;
using static DeitGen.Tests.Kernels.Operands;

namespace DeitGen.Tests.Kernels;

public sealed class LossTests
{
    private const int Images = 5;
    private const float Weight = 0.25f / Images;

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(101)]
    public void Soft_targets_are_the_modules_loss(int classes) =>
        Check<Fp32>(
            classes,
            (c, logits, bias, dBias) =>
                CrossEntropy.SoftTargets(logits, bias, c.Targets, Weight, dBias, 0),
            (c, logits) => Losses.SoftTarget(logits, c.Distributions)
        );

    [Theory]
    [InlineData(0)]
    [InlineData(0.1f)]
    public void Labels_are_the_modules_loss(float smoothing) =>
        Check<Fp32>(
            10,
            (c, logits, bias, dBias) =>
                CrossEntropy.Labels(logits, bias, c.Labels, smoothing, Weight, dBias, 0),
            (c, logits) => Losses.CrossEntropy(logits, torch.tensor(c.Labels), smoothing)
        );

    [Fact]
    public void Separate_classes_are_the_modules_loss() =>
        Check<Fp32>(
            10,
            (c, logits, bias, dBias) =>
                BinaryCrossEntropy.Targets(logits, bias, c.Present, Weight, dBias, 0),
            (c, logits) => Losses.BinaryCrossEntropy(logits, Read(c.Present))
        );

    [Fact]
    public void Soft_distillation_is_the_modules_loss() =>
        Check<Fp32>(
            10,
            (c, logits, bias, dBias) =>
                SoftDistillation.Divergence(logits, bias, c.Teacher, 3, Weight, dBias, 0),
            (c, logits) =>
                Losses.SoftDistillation(logits, Read(c.Teacher), 3, KlNormalizer.BatchMean)
        );

    [Fact]
    public void A_label_that_is_no_class_is_refused()
    {
        using var o = new Operands();
        var logits = o.Matrix<Fp32>(o.Normal(1, 10));
        Assert.Throws<ArgumentException>(() =>
            CrossEntropy.Labels(logits, default, [10], 0, 1, default, 0)
        );
    }

    private static void Check<T>(
        int classes,
        Func<Case, Matrix<T>, Strip, Strip, double> kernel,
        Func<Case, torch.Tensor, torch.Tensor> module
    )
        where T : unmanaged, IElement<T>
    {
        using var o = new Operands();
        var @case = new Case(o, classes);
        var product = o.Normal<T>(Images, classes).requires_grad_();
        var bias = o.Normal(classes).requires_grad_();
        var (logits, dBias) = (o.Matrix<T>(product), o.Strip(classes));
        var loss = kernel(@case, logits, o.Strip(bias), dBias) / Images;

        var expected = module(@case, product + bias);
        (expected * (Weight * Images)).backward();
        Assert.Equal(expected.ToDouble(), loss, 1e-6 * expected.ToDouble());
        Close(product.grad!, logits);
        Close(bias.grad!, dBias);
    }

    private sealed class Case(Operands o, int classes)
    {
        public torch.Tensor Distributions { get; } = o.Normal(Images, classes).softmax(1);
        public Matrix<Fp32> Targets => o.Matrix<Fp32>(Distributions);
        public Matrix<Fp32> Present { get; } = o.Matrix<Fp32>(o.Normal(Images, classes).relu());
        public Matrix<Fp32> Teacher { get; } = o.Matrix<Fp32>(o.Normal(Images, classes) * 4);
        public long[] Labels { get; } =
        [.. Enumerable.Range(0, Images).Select(i => i * 3L % classes)];
    }
}
