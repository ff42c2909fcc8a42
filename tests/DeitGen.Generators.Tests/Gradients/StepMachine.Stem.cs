using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>Patches and the sequence.</summary>
internal sealed partial class StepMachine
{
    private int Size => graph.Image.Last;

    private int Channels => graph.Image.Sizes[0];

    /// <summary>Number of a patch's pixel in its image.</summary>
    private int Pixel(int patch, int pixel, int side)
    {
        var (grid, area) = (Size / side, side * side);
        var (channel, y, x) = (pixel / area, pixel % area / side, pixel % side);
        return (channel * Size + patch / grid * side + y) * Size + patch % grid * side + x;
    }

    private bool RunStem(KernelCall call)
    {
        var o = call.Operands;
        switch (call.Kernel.Name)
        {
            case "Unfold":
                Unfold(ValueOf(o[0]), ValueOf(o[1]));
                return true;
            case "Convolution":
                var unfolded = Patches(ValueOf(o[0]), ValueOf(o[2]).Rows);
                Product(unfolded, Numbers(o[1]), ValueOf(o[2]));
                return true;
            case "ConvolutionBackward":
                ProductWeight(
                    ValueOf(o[0]),
                    Patches(ValueOf(o[1]), ValueOf(o[0]).Rows),
                    Numbers(o[2])
                );
                return true;
            case "Prepend":
                Prepend(ValueOf(o[0]), ValueOf(o[1]), [.. o.Skip(2)]);
                return true;
            case "PrependBackward":
                PrependBackward(ValueOf(o[0]), ValueOf(o[1]), [.. o.Skip(2)]);
                return true;
            case "AddRows":
                Rows(ValueOf(o[0]), o[1], (ref v, ref p) => v += p);
                return true;
            case "RowSum":
                Rows(ValueOf(o[0]), o[1], (ref v, ref p) => p += v);
                return true;
            case "Embedding":
                Embedding(ValueOf(o[0]), (Operand.Sequence)o[1], ValueOf(o[2]));
                return true;
            case "EmbeddingBackward":
                EmbeddingBackward(ValueOf(o[0]), ValueOf(o[1]), (Operand.Sequence)o[2]);
                return true;
            default:
                return false;
        }
    }

    private delegate void Meet(ref double value, ref double position);

    private void Unfold(StepValue image, StepValue patches)
    {
        var side = (int)Math.Sqrt(patches.Columns / Channels);
        Each(
            patches,
            (v, row, i) =>
                At(v, row, i) = At(image, row / v.Rows, Pixel((int)(row % v.Rows), i, side))
        );
    }

    /// <summary>The patches of images, in memory of their own.</summary>
    private StepValue Patches(StepValue image, int count)
    {
        var patches = new StepValue(
            "(patches)",
            null,
            count,
            image.Columns / count,
            Storage.Single
        );
        Unfold(image, patches);
        return patches;
    }

    /// <summary>Positions lie on the last rows: on all, or on the patches.</summary>
    private void Rows(StepValue x, Operand positions, Meet meet)
    {
        var numbers = Numbers(positions);
        var skipped = x.Rows - numbers.Count / x.Columns;
        foreach (var row in RowsOf(x))
            for (var i = 0; i < x.Columns && row % x.Rows >= skipped; i++)
                meet(
                    ref At(x, row, i),
                    ref numbers.Array![(row % x.Rows - skipped) * x.Columns + i]
                );
    }

    private void Prepend(StepValue patches, StepValue h, Operand[] tokens) =>
        Each(
            h,
            (v, row, i) =>
            {
                var (image, token) = (row / v.Rows, (int)(row % v.Rows));
                At(v, row, i) =
                    token < tokens.Length
                        ? Numbers(tokens[token])[i]
                        : At(patches, image * patches.Rows + token - tokens.Length, i);
            }
        );

    private void PrependBackward(StepValue dh, StepValue dPatches, Operand[] tokens) =>
        Each(
            dh,
            (v, row, i) =>
            {
                var (image, token) = (row / v.Rows, (int)(row % v.Rows));
                if (token < tokens.Length)
                    Numbers(tokens[token])[i] += At(v, row, i);
                else
                    At(dPatches, image * dPatches.Rows + token - tokens.Length, i) = At(v, row, i);
            }
        );

    private void Embedding(StepValue patches, Operand.Sequence s, StepValue h)
    {
        Prepend(patches, h, Tokens(s));
        Each(
            h,
            (v, row, i) =>
            {
                if (row % v.Rows >= s.Tokens.Count)
                    At(v, row, i) += Numbers(Part(s, s.PatchBias))[i];
            }
        );
        Rows(h, Part(s, s.Positions), (ref v, ref p) => v += p);
    }

    private void EmbeddingBackward(StepValue dh, StepValue dPatches, Operand.Sequence s)
    {
        PrependBackward(dh, dPatches, Tokens(s));
        ColumnSum(dPatches, Part(s, s.PatchBias));
        Rows(dh, Part(s, s.Positions), (ref v, ref p) => p += v);
    }

    private static Operand[] Tokens(Operand.Sequence s) => [.. s.Tokens.Select(t => Part(s, t))];

    private static Operand.Trained Part(Operand.Sequence s, Weight weight) =>
        new Operand.Trained(weight, null, s.IsGradient);
}
