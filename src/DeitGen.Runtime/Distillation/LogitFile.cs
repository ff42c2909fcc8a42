using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DeitGen.Errors;
using Microsoft.Win32.SafeHandles;

namespace DeitGen.Distillation;

/// <summary>
/// Logits by step in a file that only grows: a text that says whose they are, then records of one length, each of step,
/// digest of the batch, logits, and a SHA-256 over them. A record that a crash cut short is no record; one that came to
/// harm fails its SHA-256, and is written again in its place.
/// </summary>
internal sealed class LogitFile : IDisposable
{
    private const int StepBytes = sizeof(long);
    private const int DigestBytes = SHA256.HashSizeInBytes;

    private readonly Dictionary<long, long> offsets = [];
    private readonly SafeFileHandle file;
    private readonly string path;
    private readonly byte[] head;
    private readonly byte[] record;
    private long end;

    private LogitFile(SafeFileHandle file, string path, byte[] head, int logitBytes)
    {
        (this.file, this.path, this.head) = (file, path, head);
        record = new byte[StepBytes + DigestBytes + logitBytes + DigestBytes];
        end = head.Length;
        var length = RandomAccess.GetLength(file);
        for (; end + record.Length <= length; end += record.Length)
            if (RandomAccess.Read(file, record.AsSpan(0, StepBytes), end) == StepBytes)
                offsets.TryAdd(BinaryPrimitives.ReadInt64LittleEndian(record), end);
    }

    /// <summary>Bytes of a step's logits.</summary>
    public int LogitBytes => Logits.Length;

    private Span<byte> BatchDigest => record.AsSpan(StepBytes, DigestBytes);

    private Span<byte> Logits => record.AsSpan(StepBytes + DigestBytes)[..^DigestBytes];

    private Span<byte> Seal => record.AsSpan()[^DigestBytes..];

    /// <summary>Opens a file, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">Whose logits these are: equal facts, equal logits.</param>
    /// <param name="logitBytes">Bytes of a step's logits.</param>
    /// <exception cref="UserErrorException">It holds other logits, is no such file, or cannot be opened.</exception>
    public static LogitFile Open(string path, IReadOnlyList<string> facts, int logitBytes)
    {
        var head = Encoding.UTF8.GetBytes(string.Join('\n', facts) + "\n\n");
        SafeFileHandle? file = null;
        try
        {
            // Nobody else may write while a run does.
            file = File.OpenHandle(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            LogitFileHead.Check(file, path, head);
            return new(file, path, head, logitBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new UserErrorException(
                $"--teacher-cache {path} cannot be opened: {e.Message.TrimEnd('.')}; give another file"
            );
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Copies a step's logits; false where they are not there, or came to harm.</summary>
    /// <exception cref="UserErrorException">The file's logits are of another batch.</exception>
    public bool TryRead(long step, ReadOnlySpan<byte> batchDigest, Span<byte> logits)
    {
        if (!offsets.TryGetValue(step, out var offset))
            return false;
        var isWhole =
            RandomAccess.Read(file, record, offset) == record.Length
            && BinaryPrimitives.ReadInt64LittleEndian(record) == step
            && SHA256.HashData(record.AsSpan()[..^DigestBytes]).AsSpan().SequenceEqual(Seal);
        if (!isWhole)
            return false;
        if (!batchDigest.SequenceEqual(BatchDigest))
            throw new UserErrorException(
                $"--teacher-cache {path}: step {step} has other images than those its logits are of; delete it or give another file"
            );
        Logits.CopyTo(logits);
        return true;
    }

    /// <summary>Adds a step's logits, or writes them over those that came to harm.</summary>
    public void Write(long step, ReadOnlySpan<byte> batchDigest, ReadOnlySpan<byte> logits)
    {
        BinaryPrimitives.WriteInt64LittleEndian(record, step);
        batchDigest.CopyTo(BatchDigest);
        logits.CopyTo(Logits);
        SHA256.HashData(record.AsSpan()[..^DigestBytes], Seal);
        if (end == head.Length)
            RandomAccess.Write(file, head, 0);
        if (!offsets.TryGetValue(step, out var offset))
        {
            (offset, end) = (end, end + record.Length);
            offsets.Add(step, offset);
        }
        RandomAccess.Write(file, record, offset);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
