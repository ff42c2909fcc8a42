using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Augmentation.Lanes;

/// <summary>Sixteen pixels in 512 bits.</summary>
internal readonly struct Lanes512(Vector512<uint> value) : ILanes<Lanes512>
{
    private readonly Vector512<uint> value = value;

    public static int Count => Vector512<uint>.Count;

    public static Lanes512 Load(ref byte pixels, nuint at) =>
        new(Vector512.LoadUnsafe(ref pixels, at).AsUInt32());

    public void Store(ref byte pixels, nuint at) => value.AsByte().StoreUnsafe(ref pixels, at);

    public static Lanes512 All(uint value) => new(Vector512.Create(value));

    public static Lanes512 operator ^(Lanes512 left, Lanes512 right) =>
        new(left.value ^ right.value);

    public static Lanes512 operator &(Lanes512 left, Lanes512 right) =>
        new(left.value & right.value);

    public static Lanes512 operator |(Lanes512 left, Lanes512 right) =>
        new(left.value | right.value);

    public static Lanes512 operator +(Lanes512 left, Lanes512 right) =>
        new(left.value + right.value);

    public static Lanes512 operator -(Lanes512 left, Lanes512 right) =>
        new(left.value - right.value);

    public static Lanes512 operator *(Lanes512 left, uint right) =>
        new(left.value * Vector512.Create(right));

    public static Lanes512 operator <<(Lanes512 left, int bits) => new(left.value << bits);

    public static Lanes512 operator >>(Lanes512 left, int bits) => new(left.value >>> bits);

    public static Lanes512 AtLeast(Lanes512 left, Lanes512 right) =>
        new(Vector512.GreaterThanOrEqual(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes512 AddBytes(Lanes512 left, Lanes512 right) =>
        new(Vector512.AddSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes512 SubtractBytes(Lanes512 left, Lanes512 right) =>
        new(Vector512.SubtractSaturate(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes512 MinBytes(Lanes512 left, Lanes512 right) =>
        new(Vector512.Min(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    public static Lanes512 MaxBytes(Lanes512 left, Lanes512 right) =>
        new(Vector512.Max(left.value.AsByte(), right.value.AsByte()).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Blend(Lanes512 from, Lanes512 value, float factor)
    {
        var difference = Vector512.ConvertToSingle((value - from).value.AsInt32());
        var blended = Vector512.ConvertToSingle(from.value.AsInt32()) + difference * factor;
        blended = Vector512.MinNative(
            Vector512.MaxNative(blended, Vector512<float>.Zero),
            Vector512.Create(255f)
        );
        return new(Vector512.ConvertToInt32Native(blended).AsUInt32());
    }

    /// <summary>Whole numbers pass through single precision, which holds them exactly: both of its conversions are one instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Polynomial(Lanes512 a, Lanes512 b, Lanes512 c, Lanes512 e, ref double d)
    {
        var (a0, a1) = Doubles(a);
        var (b0, b1) = Doubles(b);
        var (c0, c1) = Doubles(c);
        var (e0, e1) = Doubles(e);
        var d0 = Vector512.LoadUnsafe(ref d);
        var d1 = Vector512.LoadUnsafe(ref d, (nuint)Vector512<double>.Count);
        var low = Whole(a0 + d0 * (b0 + d0 * (c0 + d0 * e0)));
        var high = Whole(a1 + d1 * (b1 + d1 * (c1 + d1 * e1)));
        return new(Vector512.ConvertToInt32Native(Vector512.Narrow(low, high)).AsUInt32());
    }

    private static (Vector512<double> Low, Vector512<double> High) Doubles(Lanes512 lanes) =>
        Vector512.Widen(Vector512.ConvertToSingle(lanes.value.AsInt32()));

    private static Vector512<double> Whole(Vector512<double> value) =>
        Vector512.Floor(
            Vector512.MinNative(
                Vector512.MaxNative(value, Vector512<double>.Zero),
                Vector512.Create(255.0)
            )
        );
}
