using System.Runtime.InteropServices;
using TorchSharp;

namespace DeitGen.Native;

/// <summary>The C functions of libtorch that TorchSharp does not offer. They cross the border here and nowhere else.</summary>
internal static unsafe partial class Libtorch
{
    /// <summary>The name that <see cref="NativeLibraries"/> resolves.</summary>
    public const string Library = "torch_cpu";

    /// <summary>Where a tensor's first number lies, a view's offset included.</summary>
    public static nint Address(torch.Tensor tensor)
    {
        nint address;
        Check(DataPointer(tensor.Handle, &address));
        GC.KeepAlive(tensor);
        return address;
    }

    /// <summary>Runs <paramref name="body"/> on parts of [0, count) in the thread pool of libtorch's own kernels.</summary>
    public static void ParallelFor(
        long count,
        delegate* unmanaged<long, long, void*, void> body,
        void* context
    ) => Check(ParallelFor(0, count, 1, body, context));

    private static void Check(int error)
    {
        if (error != 0)
            throw new InvalidOperationException(
                "libtorch refused a call; its message is on standard error."
            );
    }

    [LibraryImport(Library, EntryPoint = "aoti_torch_get_data_ptr")]
    private static partial int DataPointer(nint tensor, nint* address);

    [LibraryImport(Library, EntryPoint = "torch_parallel_for")]
    private static partial int ParallelFor(
        long first,
        long end,
        long grain,
        delegate* unmanaged<long, long, void*, void> body,
        void* context
    );
}
