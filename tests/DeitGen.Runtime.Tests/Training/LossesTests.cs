using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Runtime.Tests.Training;

/// <summary>The numbers of section F3 of the reference notes.</summary>
public class LossesTests
{
    private static readonly Tensor Class = tensor(
        new[,]
        {
            { 0.5f, 0, 1.5f },
            { 2, 1, 0 },
        }
    );
    private static readonly Tensor Student = tensor(
        new[,]
        {
            { 1f, 2, 3 },
            { 1, 0, -1 },
        }
    );
    private static readonly Tensor Teacher = tensor(
        new[,]
        {
            { 2f, 1, 0 },
            { 0, 1, 5 },
        }
    );
    private static readonly Tensor Labels = tensor(new long[] { 2, 0 });

    [Theory]
    [InlineData(0, 0.4359874)]
    [InlineData(0.1, 0.5276540)]
    public void Smoothed_labels_and_their_distributions_cost_the_same(
        double smoothing,
        double expected
    )
    {
        using var scope = NewDisposeScope();
        var targets = Mixing.Smooth(Labels, 3, smoothing);
        Assert.Equal(expected, Losses.CrossEntropy(Class, Labels, smoothing).ToDouble(), 1e-6);
        Assert.Equal(expected, Losses.SoftTarget(Class, targets).ToDouble(), 1e-6);
    }

    [Theory]
    [InlineData(1, KlNormalizer.ElementMean, 0.5663215)]
    [InlineData(1, KlNormalizer.BatchMean, 1.6989645)]
    [InlineData(3, KlNormalizer.ElementMean, 0.9524356)]
    public void Soft_distillation_weighs_by_the_squared_temperature(
        double temperature,
        KlNormalizer normalizer,
        double expected
    )
    {
        using var loss = Losses.SoftDistillation(Student, Teacher, temperature, normalizer);
        Assert.Equal(expected, loss.ToDouble(), 1e-6);
    }

    [Fact]
    public void Hard_distillation_follows_the_teachers_first_class()
    {
        using var loss = Losses.HardDistillation(Student, Teacher);
        Assert.Equal(2.4076060, loss.ToDouble(), 1e-6);
    }

    [Fact]
    public void Binary_cross_entropy_takes_every_target_above_zero_as_present()
    {
        using var scope = NewDisposeScope();
        var oneHot = Mixing.Smooth(Labels, 3, 0);
        var smoothed = Mixing.Smooth(Labels, 3, 0.1); // every class is above 0
        Assert.Equal(0.6669957, Losses.BinaryCrossEntropy(Class, oneHot).ToDouble(), 1e-6);
        Assert.Equal(0.4169957, Losses.BinaryCrossEntropy(Class, smoothed).ToDouble(), 1e-6);
    }
}
