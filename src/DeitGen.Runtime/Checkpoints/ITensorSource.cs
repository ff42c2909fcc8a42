using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>Named tensors of a foreign file.</summary>
internal interface ITensorSource : IDisposable
{
    /// <summary>Where it lies.</summary>
    string Path { get; }

    /// <summary>Its tensors' names.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>A tensor's sizes.</summary>
    long[] Shape(string name);

    /// <summary>A tensor in its own format, dense, in host memory; the caller disposes it.</summary>
    Tensor Read(string name);
}
