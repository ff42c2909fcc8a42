using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Lanes;

/// <summary>Four pixels in 128 bits.</summary>
internal readonly struct Lanes128(Vector128<uint> value) : ILanes<Lanes128>
{
    private readonly Vector128<uint> value = value;

    public static int Count => Vector128<uint>.Count;

    public static Lanes128 Load(ref byte pixels, nuint at) =>
        new(Vector128.LoadUnsafe(ref pixels, at).AsUInt32());

    public void Store(ref byte pixels, nuint at) => value.AsByte().StoreUnsafe(ref pixels, at);

    public static Lanes128 All(uint value) => new(Vector128.Create(value));

    public static Lanes128 operator ^(Lanes128 left, Lanes128 right) =>
        new(left.value ^ right.value);

    public static Lanes128 operator &(Lanes128 left, Lanes128 right) =>
        new(left.value & right.value);

    public static Lanes128 operator |(Lanes128 left, Lanes128 right) =>
        new(left.value | right.value);

    public static Lanes128 operator +(Lanes128 left, Lanes128 right) =>
        new(left.value + right.value);

    public static Lanes128 operator -(Lanes128 left, Lanes128 right) =>
        new(left.value - right.value);

    public static Lanes128 operator *(Lanes128 left, uint right) =>
        new(left.value * Vector128.Create(right));

    public static Lanes128 operator <<(Lanes128 left, int bits) => new(left.value << bits);

    public static Lanes128 operator >>(Lanes128 left, int bits) => new(left.value >>> bits);

    public static Lanes128 AtLeast(Lanes128 left, Lanes128 right) =>
        new(Vector128.GreaterThanOrEqual(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes128 AddBytes(Lanes128 left, Lanes128 right) =>
        new(Vector128.AddSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes128 SubtractBytes(Lanes128 left, Lanes128 right) =>
        new(Vector128.SubtractSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes128 MinBytes(Lanes128 left, Lanes128 right) =>
        new(Vector128.Min(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes128 MaxBytes(Lanes128 left, Lanes128 right) =>
        new(Vector128.Max(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Blend(Lanes128 from, Lanes128 value, float factor)
    {
        var difference = Vector128.ConvertToSingle((value - from).value.AsInt32());
        var blended = Vector128.ConvertToSingle(from.value.AsInt32()) + difference * factor;
        blended = Vector128.MinNative(
            Vector128.MaxNative(blended, Vector128<float>.Zero),
            Vector128.Create(255f)
        );
        return new(Vector128.ConvertToInt32Native(blended).AsUInt32());
    }

    /// <summary>Whole numbers pass through single precision, which holds them exactly: both of its conversions are one instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Polynomial(Lanes128 a, Lanes128 b, Lanes128 c, Lanes128 e, ref double d)
    {
        var (a0, a1) = Doubles(a);
        var (b0, b1) = Doubles(b);
        var (c0, c1) = Doubles(c);
        var (e0, e1) = Doubles(e);
        var d0 = Vector128.LoadUnsafe(ref d);
        var d1 = Vector128.LoadUnsafe(ref d, (nuint)Vector128<double>.Count);
        var low = Whole(a0 + d0 * (b0 + d0 * (c0 + d0 * e0)));
        var high = Whole(a1 + d1 * (b1 + d1 * (c1 + d1 * e1)));
        return new(Vector128.ConvertToInt32Native(Vector128.Narrow(low, high)).AsUInt32());
    }

    private static (Vector128<double> Low, Vector128<double> High) Doubles(Lanes128 lanes) =>
        Vector128.Widen(Vector128.ConvertToSingle(lanes.value.AsInt32()));

    private static Vector128<double> Whole(Vector128<double> value) =>
        Vector128.Floor(
            Vector128.MinNative(
                Vector128.MaxNative(value, Vector128<double>.Zero),
                Vector128.Create(255.0)
            )
        );
}
