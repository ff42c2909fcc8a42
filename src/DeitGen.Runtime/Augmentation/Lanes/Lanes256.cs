using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Lanes;

/// <summary>Eight pixels in 256 bits.</summary>
internal readonly struct Lanes256(Vector256<uint> value) : ILanes<Lanes256>
{
    private readonly Vector256<uint> value = value;

    public static int Count => Vector256<uint>.Count;

    public static Lanes256 Load(ref byte pixels, nuint at) =>
        new(Vector256.LoadUnsafe(ref pixels, at).AsUInt32());

    public void Store(ref byte pixels, nuint at) => value.AsByte().StoreUnsafe(ref pixels, at);

    public static Lanes256 All(uint value) => new(Vector256.Create(value));

    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) =>
        new(left.value ^ right.value);

    public static Lanes256 operator &(Lanes256 left, Lanes256 right) =>
        new(left.value & right.value);

    public static Lanes256 operator |(Lanes256 left, Lanes256 right) =>
        new(left.value | right.value);

    public static Lanes256 operator +(Lanes256 left, Lanes256 right) =>
        new(left.value + right.value);

    public static Lanes256 operator -(Lanes256 left, Lanes256 right) =>
        new(left.value - right.value);

    public static Lanes256 operator *(Lanes256 left, uint right) =>
        new(left.value * Vector256.Create(right));

    public static Lanes256 operator <<(Lanes256 left, int bits) => new(left.value << bits);

    public static Lanes256 operator >>(Lanes256 left, int bits) => new(left.value >>> bits);

    public static Lanes256 AtLeast(Lanes256 left, Lanes256 right) =>
        new(Vector256.GreaterThanOrEqual(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes256 AddBytes(Lanes256 left, Lanes256 right) =>
        new(Vector256.AddSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes256 SubtractBytes(Lanes256 left, Lanes256 right) =>
        new(Vector256.SubtractSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes256 MinBytes(Lanes256 left, Lanes256 right) =>
        new(Vector256.Min(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes256 MaxBytes(Lanes256 left, Lanes256 right) =>
        new(Vector256.Max(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Blend(Lanes256 from, Lanes256 value, float factor)
    {
        var difference = Vector256.ConvertToSingle((value - from).value.AsInt32());
        var blended = Vector256.ConvertToSingle(from.value.AsInt32()) + difference * factor;
        blended = Vector256.MinNative(
            Vector256.MaxNative(blended, Vector256<float>.Zero),
            Vector256.Create(255f)
        );
        return new(Vector256.ConvertToInt32Native(blended).AsUInt32());
    }

    /// <summary>Whole numbers pass through single precision, which holds them exactly: both of its conversions are one instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Polynomial(Lanes256 a, Lanes256 b, Lanes256 c, Lanes256 e, ref double d)
    {
        var (a0, a1) = Doubles(a);
        var (b0, b1) = Doubles(b);
        var (c0, c1) = Doubles(c);
        var (e0, e1) = Doubles(e);
        var d0 = Vector256.LoadUnsafe(ref d);
        var d1 = Vector256.LoadUnsafe(ref d, (nuint)Vector256<double>.Count);
        var low = Whole(a0 + d0 * (b0 + d0 * (c0 + d0 * e0)));
        var high = Whole(a1 + d1 * (b1 + d1 * (c1 + d1 * e1)));
        return new(Vector256.ConvertToInt32Native(Vector256.Narrow(low, high)).AsUInt32());
    }

    private static (Vector256<double> Low, Vector256<double> High) Doubles(Lanes256 lanes) =>
        Vector256.Widen(Vector256.ConvertToSingle(lanes.value.AsInt32()));

    private static Vector256<double> Whole(Vector256<double> value) =>
        Vector256.Floor(
            Vector256.MinNative(
                Vector256.MaxNative(value, Vector256<double>.Zero),
                Vector256.Create(255.0)
            )
        );
}
