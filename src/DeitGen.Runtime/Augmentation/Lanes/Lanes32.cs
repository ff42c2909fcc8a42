using System.Runtime.CompilerServices;

namespace DeitGen.Augmentation.Lanes;

/// <summary>One pixel: what is left over at the end of a row, and everything where the processor has no vectors.</summary>
internal readonly struct Lanes32(uint value) : ILanes<Lanes32>
{
    private readonly uint value = value;

    public static int Count => 1;

    public static Lanes32 Load(ref byte pixels, nuint at) =>
        new(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref pixels, at)));

    public void Store(ref byte pixels, nuint at) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref pixels, at), value);

    public static Lanes32 All(uint value) => new(value);

    public static Lanes32 operator ^(Lanes32 left, Lanes32 right) => new(left.value ^ right.value);

    public static Lanes32 operator &(Lanes32 left, Lanes32 right) => new(left.value & right.value);

    public static Lanes32 operator |(Lanes32 left, Lanes32 right) => new(left.value | right.value);

    public static Lanes32 operator +(Lanes32 left, Lanes32 right) => new(left.value + right.value);

    public static Lanes32 operator -(Lanes32 left, Lanes32 right) => new(left.value - right.value);

    public static Lanes32 operator *(Lanes32 left, uint right) => new(left.value * right);

    public static Lanes32 operator <<(Lanes32 left, int bits) => new(left.value << bits);

    public static Lanes32 operator >>(Lanes32 left, int bits) => new(left.value >> bits);

    public static Lanes32 AtLeast(Lanes32 left, Lanes32 right) =>
        Bytes(left, right, static (a, b) => a >= b ? 255 : 0);

    public static Lanes32 AddBytes(Lanes32 left, Lanes32 right) =>
        Bytes(left, right, static (a, b) => Math.Min(a + b, 255));

    public static Lanes32 SubtractBytes(Lanes32 left, Lanes32 right) =>
        Bytes(left, right, static (a, b) => Math.Max(a - b, 0));

    public static Lanes32 MinBytes(Lanes32 left, Lanes32 right) => Bytes(left, right, Math.Min);

    public static Lanes32 MaxBytes(Lanes32 left, Lanes32 right) => Bytes(left, right, Math.Max);

    public static Lanes32 Blend(Lanes32 from, Lanes32 value, float factor)
    {
        var blended = (int)from.value + factor * ((int)value.value - (int)from.value);
        return new((uint)Math.Clamp(blended, 0f, 255f));
    }

    public static Lanes32 Polynomial(Lanes32 a, Lanes32 b, Lanes32 c, Lanes32 e, ref double d)
    {
        var by = d;
        var sum = (int)a.value + by * ((int)b.value + by * ((int)c.value + by * (int)e.value));
        return new((uint)Math.Clamp(sum, 0.0, 255.0));
    }

    private static Lanes32 Bytes(Lanes32 left, Lanes32 right, Func<int, int, int> of)
    {
        var result = 0u;
        for (var shift = 0; shift < 32; shift += 8)
            result |= (uint)of((byte)(left.value >> shift), (byte)(right.value >> shift)) << shift;
        return new(result);
    }
}
