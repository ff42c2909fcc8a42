using System.Runtime.InteropServices;

namespace DeitGen.Native;

/// <summary>Matrix products on memory that is not a TorchSharp tensor's: views made once, and no dispatcher in between.</summary>
internal static unsafe partial class Libtorch
{
    /// <summary>A tensor over foreign memory, [rows, columns], on the CPU. The memory stays the caller's; whoever makes the view releases it.</summary>
    public static nint View(
        void* data,
        int type,
        long rows,
        long columns,
        long rowStride,
        long columnStride
    )
    {
        var sizes = stackalloc long[] { rows, columns };
        var strides = stackalloc long[] { rowStride, columnStride };
        nint tensor;
        Check(TensorFromBlob(data, 2, sizes, strides, 0, type, 0, 0, &tensor));
        return tensor;
    }

    /// <summary>Ends a view.</summary>
    public static void Release(nint tensor) => Check(DeleteTensor(tensor));

    /// <summary>result = a·b + beta·result. With beta 0 the old numbers are not read, so a NaN among them does no harm.</summary>
    public static void Multiply(nint result, nint a, nint b, float beta) =>
        Check(
            beta == 0
                ? MatrixProduct(result, a, b)
                : AddMatrixProduct(result, result, a, b, beta, 1)
        );

    [LibraryImport(Library, EntryPoint = "aoti_torch_create_tensor_from_blob")]
    private static partial int TensorFromBlob(
        void* data,
        long dimensions,
        long* sizes,
        long* strides,
        long offset,
        int type,
        int deviceType,
        int deviceIndex,
        nint* tensor
    );

    [LibraryImport(Library, EntryPoint = "aoti_torch_delete_tensor_object")]
    private static partial int DeleteTensor(nint tensor);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_mm_out")]
    private static partial int MatrixProduct(nint result, nint a, nint b);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_addmm_out")]
    private static partial int AddMatrixProduct(
        nint result,
        nint added,
        nint a,
        nint b,
        double beta,
        double alpha
    );
}
