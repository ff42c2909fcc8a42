using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Operations;

/// <summary>
/// Any affine map, quickly: sixteen neighbours are weighed in single precision, and where the result is too near a whole number to say what cutting
/// it off gives, the pixel is done by its definition.
/// </summary>
/// <remarks>
/// The error is below <see cref="Doubt"/>, whatever the order of the sums and whether they are fused. With u = 2⁻²⁴, weights that add up to at
/// most 1.5 in size along one axis, and bytes: rounding the weights costs 2·u·1.5²·255, four products and sums down a column 4·u·1.5·255 each,
/// times 1.5 across, and four more across 4·u·1.5²·255; together under 10·u·574 = 3.5·10⁻⁴.
/// </remarks>
internal static class TurnKernel
{
    private const float Doubt = 1f / 2048;

    public static void Apply(Canvas canvas, AffineMap map, Interpolation filter)
    {
        Sampling.Check(filter);
        if (!Vector128.IsHardwareAccelerated)
        {
            Sampling.ApplyByDefinition(canvas, map, filter);
            return;
        }
        var row = new TurnRow(canvas, map, filter);
        var sampling = new ColourSampling(canvas, map, filter);
        for (var y = 0; y < canvas.Height; y++)
        {
            row.Place(y);
            Write(canvas, in row, sampling, y);
        }
        row.Return();
        canvas.Swap();
    }

    private static void Write(Canvas canvas, in TurnRow row, ColourSampling sampling, int y)
    {
        var fill = canvas.Fill.Red | (uint)canvas.Fill.Green << 8 | (uint)canvas.Fill.Blue << 16;
        var to = MemoryMarshal.Cast<byte, uint>(canvas.Spare).Slice(y * canvas.Width, canvas.Width);
        ref var source = ref MemoryMarshal.GetReference(canvas.Pixels);
        ref var weights = ref MemoryMarshal.GetReference(row.Weights);
        var firsts = row.Firsts;
        var neighbourhood = new Neighbourhood(canvas.Width * Canvas.PixelSize);
        for (var x = 0; x < to.Length; x++)
        {
            var first = (int)firsts[x];
            if (first == TurnRow.Outside)
                to[x] = fill;
            else if (first == TurnRow.AtEdge)
                to[x] = sampling.At(x, y);
            else
            {
                ref var start = ref Unsafe.Add(ref source, first * Canvas.PixelSize);
                var value = neighbourhood.Weigh(
                    ref start,
                    ref Unsafe.Add(ref weights, TurnRow.FirstWeight(x))
                );
                if (!IsNearWhole(value))
                    to[x] = Cut(value);
                else if (neighbourhood.IsPlain(ref start))
                    to[x] = Unsafe.ReadUnaligned<uint>(ref start);
                else
                    to[x] = sampling.At(x, y);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNearWhole(Vector128<float> value)
    {
        var rest = value - Vector128.Floor(value);
        var near =
            Vector128.LessThan(rest, Vector128.Create(Doubt))
            | Vector128.GreaterThan(rest, Vector128.Create(1 - Doubt));
        return (near.ExtractMostSignificantBits() & 0b0111) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Cut(Vector128<float> value)
    {
        value = Vector128.MaxNative(value, Vector128<float>.Zero);
        value = Vector128.MinNative(value, Vector128.Create(255f));
        var lanes = Vector128.ConvertToInt32Native(value).AsUInt32();
        var words = Vector128.Narrow(lanes, lanes);
        return Vector128.Narrow(words, words).AsUInt32().ToScalar();
    }
}
