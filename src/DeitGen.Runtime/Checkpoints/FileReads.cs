using DeitGen.Errors;
using Microsoft.Win32.SafeHandles;

namespace DeitGen.Checkpoints;

/// <summary>Reads from files that other programs may have cut short.</summary>
internal static class FileReads
{
    /// <summary>Fills a buffer from a place in a file.</summary>
    /// <exception cref="UserErrorException">The file ends before the buffer does.</exception>
    public static void Exactly(SafeFileHandle file, Span<byte> buffer, long offset, string path)
    {
        while (!buffer.IsEmpty)
        {
            var read = RandomAccess.Read(file, buffer, offset);
            if (read == 0)
                throw new UserErrorException($"{path} ends at byte {offset}; give an intact file");
            buffer = buffer[read..];
            offset += read;
        }
    }
}
