using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>The loop of <see cref="Embedding"/>'s forward, a row of the sequence at a time.</summary>
internal readonly unsafe struct EmbeddingForward<T>(
    Matrix<T> patches,
    SequenceVectors vectors,
    Matrix<Fp32> h,
    int tokens
) : IShared
    where T : unmanaged, IElement<T>
{
    public void Run(Share share)
    {
        var first = vectors.Tokens;
        for (var row = share.First; row < share.End; row++)
        {
            var image = row / tokens;
            var token = (int)(row % tokens);
            var product =
                token < first ? null : patches.Row(image * (tokens - first) + token - first);
            var vector =
                product != null ? vectors.PatchBias
                : token == 0 ? vectors.Class
                : vectors.Distillation;
            Row(product, vector.Data, Position(token), (float*)h.Row(row));
        }
    }

    /// <summary>Null for a token without one.</summary>
    private float* Position(int token)
    {
        var place = token - (tokens - vectors.Position.Rows);
        return place < 0 ? null : (float*)vectors.Position.Row(place);
    }

    private void Row(T* product, float* vector, float* position, float* target)
    {
        for (var i = 0; i < h.Columns; i += Width)
        {
            var value = Load(vector + i);
            if (product != null)
                value += T.Load(product + i);
            if (position != null)
                value += Load(position + i);
            Fp32.Store((Fp32*)target + i, value);
        }
    }
}
