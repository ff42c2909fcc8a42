using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Dropout outside training: every value passes.</summary>
public sealed class NoDropout : IDropout
{
    private NoDropout() { }

    /// <summary>The only one.</summary>
    public static NoDropout Instance { get; } = new();

    /// <inheritdoc/>
    public Tensor Apply(Tensor x, int site, double rate) => x;
}
