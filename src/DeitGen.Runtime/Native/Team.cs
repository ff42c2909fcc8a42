using System.Runtime.InteropServices;
using TorchSharp;

namespace DeitGen.Native;

/// <summary>
/// libtorch's threads at work on a loop of ours. The cuts depend on the count and the number of threads alone, so sums that are
/// added share by share are the same to the bit in every run with as many threads.
/// </summary>
internal static unsafe class Team
{
    /// <summary>Threads of libtorch's pool, and so the number of shares.</summary>
    public static int Threads => torch.get_num_threads();

    /// <summary>Splits [0, <paramref name="count"/>) into one share per thread, cut at multiples of <paramref name="grain"/>.</summary>
    public static void Run<T>(int threads, long count, int grain, T work)
        where T : unmanaged, IShared
    {
        var job = new Job(&Invoke<T>, &work, threads, count, grain);
        Libtorch.ParallelFor(threads, &Enter, &job);
    }

    // A native callback can't be generic, so it finds the generic one through the job.
    [UnmanagedCallersOnly]
    private static void Enter(long first, long end, void* context)
    {
        var job = (Job*)context;
        for (var index = first; index < end; index++)
            job->Invoke(job->Work, job->ShareOf(index));
    }

    private static void Invoke<T>(void* work, Share share)
        where T : unmanaged, IShared => ((T*)work)->Run(share);

    private readonly struct Job(
        delegate* <void*, Share, void> invoke,
        void* work,
        int threads,
        long count,
        int grain
    )
    {
        public readonly delegate* <void*, Share, void> Invoke = invoke;
        public readonly void* Work = work;

        public Share ShareOf(long index) => new((int)index, Cut(index), Cut(index + 1));

        private long Cut(long index) =>
            index == threads ? count : count / grain * index / threads * grain;
    }
}
