using System.Runtime.Intrinsics;
using DeitGen.Kernels;

namespace DeitGen.Tests.Kernels;

public sealed unsafe class SimdTests
{
    [Fact]
    public void Powers_of_e_are_right_to_some_units_in_the_last_place()
    {
        for (var x = -87f; x <= 88; x += 0.0173f)
            Assert.Equal(1, Simd.Exp(Simd.All(x))[3] / Math.Exp(x), 2.5e-7);
    }

    [Fact]
    public void Powers_of_two_are_right_to_some_units_in_the_last_place()
    {
        for (var x = -125.9f; x <= 127; x += 0.0171f)
            Assert.Equal(1, Simd.Exp2(Simd.All(x))[3] / Math.Pow(2, x), 2.5e-7);
    }

    [Fact]
    public void What_is_not_a_number_stays_so()
    {
        Assert.True(float.IsNaN(Simd.Exp(Simd.All(float.NaN))[0]));
        Assert.True(float.IsNaN(Simd.Exp2(Simd.All(float.NaN))[0]));
    }

    [Fact]
    public void Nothing_is_left_of_minus_infinity()
    {
        Assert.InRange(Simd.Exp(Simd.All(float.NegativeInfinity))[0], 0, 1.3e-38f);
        Assert.InRange(Simd.Exp2(Simd.All(float.NegativeInfinity))[0], 0, 1.3e-38f);
    }

    [Fact] // ties, both signs, the largest numbers, infinity
    public void Vectors_are_rounded_to_bf16_as_single_numbers_are()
    {
        uint[] words =
        [
            0,
            0x3f808000,
            0x3f818000,
            0x3f808001,
            0xbf818000,
            0x7f7fffff,
            0x7f800000,
            1,
        ];
        var lanes = Vector512.Create([.. words, .. words]).AsSingle();
        var stored = stackalloc Bf16[Simd.Width];
        Bf16.Store(stored, lanes);
        for (var i = 0; i < Simd.Width; i++)
            Assert.Equal(Bf16.Widen(Bf16.Narrow(lanes[i])), Bf16.Widen(stored[i]));
        Assert.Equal(Bf16.Load(stored)[1], Bf16.Widen(stored[1]));
    }
}
