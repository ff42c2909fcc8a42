using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeitGen.Kernels;

/// <summary>IEEE binary32.</summary>
/// <param name="value">The number.</param>
[StructLayout(LayoutKind.Sequential, Size = 4)]
public readonly unsafe struct Fp32(float value) : IElement<Fp32>
{
    private readonly float value = value;

    /// <inheritdoc/>
    public static int TorchType => 6;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Load(Fp32* source) => Vector512.Load((float*)source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Fp32* target, Lanes value) => value.Store((float*)target);

    /// <inheritdoc/>
    public static float Widen(Fp32 value) => value.value;

    /// <inheritdoc/>
    public static Fp32 Narrow(float value) => new(value);
}
