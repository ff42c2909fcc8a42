using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="Embedding"/>'s backward, a token of all images at a time: each learned vector has one writer.</summary>
internal readonly unsafe struct EmbeddingBackward<T>(
    Scratch scratch,
    Matrix<Fp32> dh,
    Matrix<T> dPatches,
    SequenceVectors d,
    int tokens,
    float beta
) : IShared
    where T : unmanaged, IElement<T>
{
    public void Run(Share share)
    {
        var sums = scratch.Sums(share.Index, dh.Columns); // of all patches' tokens
        for (var token = (int)share.First; token < share.End; token++)
        for (var i = 0; i < dh.Columns; i += Width)
        {
            var sum = Column(token, i);
            var place = token - (tokens - d.Position.Rows);
            if (place >= 0)
                Accumulate((float*)d.Position.Row(place) + i, sum);
            if (token >= d.Tokens)
                Add(sums + i, sum);
            else
                Accumulate((token == 0 ? d.Class : d.Distillation).Data + i, sum);
        }
    }

    /// <summary>Sums sixteen columns of a token over the images, and hands a patch's on.</summary>
    private Lanes Column(int token, int i)
    {
        var sum = Lanes.Zero;
        var (first, images) = (d.Tokens, dh.Rows / tokens);
        for (var image = 0; image < images; image++)
        {
            var value = Fp32.Load(dh.Row((long)image * tokens + token) + i);
            sum += value;
            if (token >= first)
                T.Store(dPatches.Row((long)image * (tokens - first) + token - first) + i, value);
        }
        return sum;
    }

    private void Accumulate(float* target, Lanes sum) =>
        Fp32.Store((Fp32*)target, beta == 0 ? sum : Fma(All(beta), Load(target), sum));
}
