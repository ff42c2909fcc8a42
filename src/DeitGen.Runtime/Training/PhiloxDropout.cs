using System.Runtime.InteropServices;
using DeitGen.Randomness;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>The dropout of a step: a function of (seed, step, site), drawn on the host.</summary>
internal sealed class PhiloxDropout(long seed, long step) : IDropout
{
    public Tensor Apply(Tensor x, int site, double rate)
    {
        using var scope = NewDisposeScope();
        var mask = empty(x.shape, float32);
        var scale = (float)(1 / (1 - rate));
        var draws = Draws.ForPosition(seed, Purposes.Dropout, site, step);
        foreach (ref var value in MemoryMarshal.Cast<byte, float>(mask.bytes))
            value = draws.NextSingle() < rate ? 0 : scale;
        return (x * mask.SentTo(x.device)).MoveToOuterDisposeScope();
    }
}
