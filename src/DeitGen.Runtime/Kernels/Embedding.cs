using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// From images to the sequence of tokens (section 3 of the paper): [class, distillation?, patch 0, patch 1, …] + positions.
/// N is the sequence's length, G² the number of patches.
/// </summary>
public static class Embedding
{
    /// <summary>Cuts images into rows of pixels, patch by patch in reading order, so that the patch convolution is a product.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="images">[B, C·S·S].</param>
    /// <param name="patches">[B·G², C·P·P], written.</param>
    /// <param name="channels">C.</param>
    /// <param name="patch">P; S = G·P.</param>
    /// <exception cref="ArgumentException">Shapes do not match.</exception>
    public static void Unfold<T>(
        Team team,
        in Matrix<Fp32> images,
        in Matrix<T> patches,
        int channels,
        int patch
    )
        where T : unmanaged, IElement<T>
    {
        var pixels = channels * patch * patch;
        Shape.Require(patches.Columns == pixels, pixels, patches.Columns);
        var perImage = images.Columns / pixels;
        var grid = (int)Math.Round(Math.Sqrt(perImage));
        Shape.Require(grid * grid * pixels == images.Columns, grid * grid * pixels, images.Columns);
        Shape.Require(images.Rows * perImage == patches.Rows, patches.Rows, images.Rows * perImage);
        team.Run(patches.Rows, new UnfoldRows<T>(images, patches, channels, patch, grid));
    }

    /// <summary>h = the sequence, from the patches' products.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="patches">[B·G², D], without bias.</param>
    /// <param name="vectors">What is learned; positions of all tokens or of the patches only.</param>
    /// <param name="h">[B·N, D], written.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Forward<T>(
        Team team,
        in Matrix<T> patches,
        in SequenceVectors vectors,
        in Matrix<Fp32> h
    )
        where T : unmanaged, IElement<T> =>
        team.Run(h.Rows, new EmbeddingForward<T>(patches, vectors, h, Tokens(patches, vectors, h)));

    /// <summary>The gradients of patches and of all that is learned here.</summary>
    /// <param name="team">Threads.</param>
    /// <param name="dh">[B·N, D].</param>
    /// <param name="dPatches">[B·G², D], written.</param>
    /// <param name="dVectors">beta·old + new.</param>
    /// <param name="beta">0 in the first micro-batch of a step, then 1.</param>
    /// <exception cref="ArgumentException">Shapes do not match, or D is no multiple of 16.</exception>
    public static void Backward<T>(
        Team team,
        in Matrix<Fp32> dh,
        in Matrix<T> dPatches,
        in SequenceVectors dVectors,
        float beta
    )
        where T : unmanaged, IElement<T>
    {
        var tokens = Tokens(dPatches, dVectors, dh);
        var work = new EmbeddingBackward<T>(
            team.Scratch(dh.Columns),
            dh,
            dPatches,
            dVectors,
            tokens,
            beta
        );
        team.Run(tokens, work);
        team.Reduce(0, dVectors.PatchBias, beta);
    }

    /// <summary>N, once all shapes are found to agree.</summary>
    private static int Tokens<T>(
        in Matrix<T> patches,
        in SequenceVectors vectors,
        in Matrix<Fp32> h
    )
        where T : unmanaged, IElement<T>
    {
        Shape.WholeLanes(h.Columns);
        Shape.Require(patches.Columns == h.Columns, h.Columns, patches.Columns);
        Shape.Require(vectors.Position.Columns == h.Columns, h.Columns, vectors.Position.Columns);
        Shape.Length(vectors.PatchBias, h.Columns);
        Shape.Length(vectors.Class, h.Columns);
        Shape.LengthIfAny(vectors.Distillation, h.Columns);
        var images = (h.Rows - patches.Rows) / vectors.Tokens;
        var tokens = images > 0 ? h.Rows / images : vectors.Position.Rows;
        Shape.Require(images * tokens == h.Rows, images * tokens, h.Rows);
        var places = tokens - vectors.Position.Rows; // without a position
        Shape.Require(places == 0 || places == vectors.Tokens, tokens, vectors.Position.Rows);
        return tokens;
    }

    private readonly unsafe struct UnfoldRows<T>(
        Matrix<Fp32> images,
        Matrix<T> patches,
        int channels,
        int patch,
        int grid
    ) : IShared
        where T : unmanaged, IElement<T>
    {
        public void Run(Share share)
        {
            var size = grid * patch;
            for (var row = share.First; row < share.End; row++)
            {
                var (image, place) = Math.DivRem(row, grid * grid);
                var corner = images.Row(image) + (place / grid * size + place % grid) * patch;
                var target = patches.Row(row);
                for (var channel = 0; channel < channels; channel++)
                for (var line = 0; line < patch; line++, target += patch)
                    Copy(corner + ((nint)channel * size + line) * size, target);
            }
        }

        private void Copy(Fp32* pixels, T* target)
        {
            var i = 0;
            for (; i <= patch - Width; i += Width)
                T.Store(target + i, Fp32.Load(pixels + i));
            for (; i < patch; i++)
                target[i] = T.Narrow(Fp32.Widen(pixels[i]));
        }
    }
}
