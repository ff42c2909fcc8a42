using System.Runtime.Intrinsics.X86;

namespace DeitGen.Native;

/// <summary>What the runtime has to know of the processor beyond the vector units that the JIT reports.</summary>
internal static class Processor
{
    private const int Avx512Bf16 = 1 << 5; // leaf 7.1, EAX
    private const int Avx10 = 1 << 19; // leaf 7.1, EDX
    private const int AmxBf16 = 1 << 22; // leaf 7.0, EDX

    /// <summary>
    /// Whether products of bf16 matrices are faster than of fp32 ones: AVX512_BF16, AMX-BF16 or AVX10, and the system lets programs
    /// use 512 bits. Without them libtorch converts number by number.
    /// </summary>
    public static bool HasBf16 { get; } = Avx512F.IsSupported && HasUnits();

    private static bool HasUnits()
    {
        if (X86Base.CpuId(0, 0).Eax < 7)
            return false;
        var (leaves, _, _, features) = X86Base.CpuId(7, 0);
        if ((features & AmxBf16) != 0)
            return true;
        var (more, _, _, last) = leaves > 0 ? X86Base.CpuId(7, 1) : default;
        return (more & Avx512Bf16) != 0 || (last & Avx10) != 0;
    }
}
