using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DeitGen.Native;
using static DeitGen.Kernels.Simd;

namespace DeitGen.Kernels;

/// <summary>
/// The threads of a step and a piece of scratch memory for each. Row i always falls to the same share and sums over rows are
/// added share by share in order, so that results are the same to the bit in every run with as many threads.
/// </summary>
public sealed unsafe class Team : IDisposable
{
    private float* scratch;
    private int scratchFloats;

    /// <summary>As many threads as libtorch uses for its products.</summary>
    public Team()
        : this(Native.Team.Threads) { }

    internal Team(int threads) => Threads = threads;

    /// <summary>Shares that every loop is cut into.</summary>
    public int Threads { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(scratch);
        scratch = null;
        scratchFloats = 0;
    }

    internal void Run<T>(long rows, T work)
        where T : unmanaged, IShared => Native.Team.Run(Threads, rows, 1, work);

    /// <summary>Scratch of at least this size for each share, 64-byte aligned. It grows in the first step and stays.</summary>
    internal Scratch Scratch(int floats)
    {
        floats = RoundUp(floats);
        if (floats > scratchFloats)
        {
            NativeMemory.AlignedFree(scratch);
            scratch = (float*)NativeMemory.AlignedAlloc((nuint)(4L * floats * Threads), 64);
            scratchFloats = floats;
        }
        return new(scratch, scratchFloats);
    }

    /// <summary>target = beta·target + what the shares left at <paramref name="offset"/> of their scratch, in order.</summary>
    internal void Reduce(int offset, Strip target, float beta)
    {
        if (target.Length == 0)
            return;
        Shape.WholeLanes(target.Length);
        for (var i = 0; i < target.Length; i += Width)
        {
            var sum = beta == 0 ? Lanes.Zero : All(beta) * Load(target.Data + i);
            for (var share = 0; share < Threads; share++)
                sum += Load(scratch + (nint)share * scratchFloats + offset + i);
            sum.Store(target.Data + i);
        }
    }
}
