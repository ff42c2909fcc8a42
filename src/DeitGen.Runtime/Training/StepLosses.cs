using DeitGen.Native;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// The losses of a compiled step, summed over its micro-batches. The tensors it tells them in are made once and written in every step.
/// </summary>
public sealed unsafe class StepLosses : IDisposable
{
    private readonly (double First, double Second) shares;
    private readonly LossTerms terms;
    private (double First, double Second) sums;

    /// <summary>One head learns.</summary>
    public StepLosses()
    {
        shares = (1, 0);
        terms = new(Number());
    }

    /// <summary>Two heads learn.</summary>
    /// <param name="first">The class head's share of the loss.</param>
    /// <param name="second">The distillation head's.</param>
    /// <param name="hasTeacher">Whether that one learns from a teacher: then both are told by themselves too.</param>
    public StepLosses(double first, double second, bool hasTeacher)
    {
        shares = (first, second);
        terms = hasTeacher ? new(Number(), Number(), Number()) : new(Number());
    }

    /// <summary>Before the first micro-batch of a step.</summary>
    public void Start() => sums = (0, 0);

    /// <summary>Adds what a micro-batch's heads lost, summed over its images.</summary>
    public void Add(double first, double second = 0) =>
        sums = (sums.First + first, sums.Second + second);

    /// <summary>The means over the images of the step. The tensors are written again by the next step.</summary>
    /// <param name="images">Images of the step, 1 or more.</param>
    public LossTerms Mean(long images)
    {
        var (first, second) = (sums.First / images, sums.Second / images);
        Write(terms.Total, shares.First * first + shares.Second * second);
        Write(terms.Label, first);
        Write(terms.Teacher, second);
        return terms;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        terms.Total.Dispose();
        terms.Label?.Dispose();
        terms.Teacher?.Dispose();
    }

    private static Tensor Number() => zeros([]).DetachFromDisposeScope();

    private static void Write(Tensor? target, double value)
    {
        if (target is not null)
            *(float*)Libtorch.Address(target) = (float)value;
    }
}
