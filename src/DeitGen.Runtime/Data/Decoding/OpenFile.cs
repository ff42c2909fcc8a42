using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DeitGen.Data.Decoding;

/// <summary>
/// A file open for reading. Where the system's calls are those of POSIX they are made directly, with the path as it lies in memory: a
/// data set has millions of files, and none of them should cost a string and a handle. Elsewhere the runtime's handles serve.
/// </summary>
internal unsafe ref partial struct OpenFile
{
    private const int Interrupted = 4; // EINTR
    private readonly string label;
    private readonly int descriptor;
    private readonly SafeFileHandle? handle;
    private long position;

    private OpenFile(string label, int descriptor, SafeFileHandle? handle) =>
        (this.label, this.descriptor, this.handle) = (label, descriptor, handle);

    /// <summary>Opens a file.</summary>
    /// <param name="path">UTF-8, with a zero after its end.</param>
    /// <param name="label">What errors call it.</param>
    /// <exception cref="BrokenImageException">It cannot be opened.</exception>
    public static OpenFile At(ReadOnlySpan<byte> path, string label)
    {
        if (OperatingSystem.IsWindows())
            return new(label, -1, Handle(path[..^1], label));
        fixed (byte* name = path)
        {
            var descriptor = Open(name, 0); // O_RDONLY
            return descriptor >= 0 ? new(label, descriptor, null) : throw Failure(label);
        }
    }

    /// <summary>Reads on.</summary>
    /// <returns>Bytes read; 0 at the end.</returns>
    public int Read(Span<byte> target)
    {
        var read = handle is null ? ReadPosix(target) : RandomAccess.Read(handle, target, position);
        position += read;
        return read;
    }

    public readonly void Dispose()
    {
        handle?.Dispose();
        if (descriptor >= 0)
            _ = Close(descriptor);
    }

    private readonly int ReadPosix(Span<byte> target)
    {
        fixed (byte* first = target)
            while (true)
            {
                var read = Read(descriptor, first, target.Length);
                if (read >= 0)
                    return (int)read;
                if (Marshal.GetLastPInvokeError() != Interrupted)
                    throw Failure(label);
            }
    }

    private static SafeFileHandle Handle(ReadOnlySpan<byte> path, string label)
    {
        try
        {
            return File.OpenHandle(Encoding.UTF8.GetString(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrokenImageException(label, $"cannot be read: {e.Message}");
        }
    }

    private static BrokenImageException Failure(string label) =>
        new(
            label,
            $"cannot be read: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}"
        );

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, byte* target, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
