using System.Runtime.Intrinsics;
using DeitGen.Golden;
using DeitGen.Runtime.Tests.Golden;
using DeitGen.Support;

namespace DeitGen.Augmentation;

/// <summary>
/// The tests that compare bytes with the reference's, again on machines with less: a child process has the instruction sets switched off.
/// </summary>
public sealed class VectorWidthTests
{
    private const string Bits = "DEITGEN_VECTOR_BITS";

    private static readonly string[] Tests =
    [
        nameof(The_widest_vectors_are_those_that_were_left),
        nameof(CropGoldenTests),
        nameof(EvaluationGoldenTests),
        nameof(ResamplingTests),
    ];

    private static int Widest =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    [Fact]
    public void The_widest_vectors_are_those_that_were_left()
    {
        if (Environment.GetEnvironmentVariable(Bits) is not { } bits)
            return; // this process has what the machine has
        Assert.Equal(bits, $"{Widest}");
    }

    [GoldenTheory(GoldenImages.Manifest)]
    [InlineData(256, "AVX512")]
    [InlineData(128, "AVX2", "AVX")]
    [InlineData(0, "HWIntrinsic")]
    public void Narrower_machines_make_the_same_bytes(int bits, params string[] without)
    {
        var filter = string.Join('|', Tests.Select(t => "FullyQualifiedName~" + t));
        LesserProcessor.Passes(filter, (Bits, $"{Math.Min(bits, Widest)}"), without);
    }
}
