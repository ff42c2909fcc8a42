using static TorchSharp.torch;

namespace DeitGen.Arenas;

/// <summary>The flat tensors of a trained arena, each [Length], float32, zeroed and out of every dispose scope.</summary>
internal sealed class FlatTensors : IDisposable
{
    private Tensor? average;

    public FlatTensors(long length, Device device)
    {
        (Values, Gradients) = (Zeros(length, device), Zeros(length, device));
        (FirstMoment, SecondMoment) = (Zeros(length, device), Zeros(length, device));
    }

    public Tensor Values { get; }
    public Tensor Gradients { get; }
    public Tensor FirstMoment { get; }
    public Tensor SecondMoment { get; }

    /// <summary>Made when first asked for, as a copy of the values: most fine-tunings have no average.</summary>
    public Tensor Average => average ??= CopyOfValues();

    /// <summary>Makes the average, where there is one, a copy of the values again.</summary>
    public void RestartAverage() => average?.copy_(Values);

    /// <summary>Everything but the values as it was at the start.</summary>
    public void Restart()
    {
        Gradients.zero_();
        FirstMoment.zero_();
        SecondMoment.zero_();
        RestartAverage();
    }

    public void Dispose()
    {
        Values.Dispose();
        Gradients.Dispose();
        FirstMoment.Dispose();
        SecondMoment.Dispose();
        average?.Dispose();
    }

    private Tensor CopyOfValues() => Zeros(Values.numel(), Values.device).copy_(Values);

    /// <summary>A flat tensor, [<paramref name="length"/>], that its maker has to dispose.</summary>
    public static Tensor Zeros(long length, Device device) =>
        zeros(length, dtype: ScalarType.Float32, device: device).DetachFromDisposeScope();
}
