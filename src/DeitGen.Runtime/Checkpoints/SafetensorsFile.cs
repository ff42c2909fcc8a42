using DeitGen.Errors;
using Microsoft.Win32.SafeHandles;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints;

/// <summary>
/// A safetensors file opened for reading: 8 bytes with the header's length, a JSON header, then the numbers, all little-endian.
/// The whole header is checked when the file is opened.
/// </summary>
public sealed class SafetensorsFile : IDisposable, ITensorSource
{
    private readonly SafeFileHandle file;
    private readonly Dictionary<string, SafetensorsEntry> byName;

    private SafetensorsFile(SafeFileHandle file, string path)
    {
        this.file = file;
        Path = path;
        (Entries, Metadata) = SafetensorsHeader.Read(file, path);
        byName = Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>The file's notes about itself.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The names of its tensors, in the order of their data.</summary>
    public IEnumerable<string> Names => Entries.Select(entry => entry.Name);

    internal IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="UserErrorException">It cannot be read, or is no intact safetensors file.</exception>
    public static SafetensorsFile Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path);
            return new(file, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new UserErrorException($"{path} cannot be read: {e.Message}");
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a tensor of that name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>A tensor in its own format and shape, in host memory; the caller disposes it.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public Tensor Read(string name)
    {
        var entry = Find(name) ?? throw new UserErrorException($"{Path} has no tensor '{name}'");
        var tensor = empty(entry.Shape, entry.Type.Scalar);
        if (entry.Length > 0)
            ReadInto(entry, tensor.bytes);
        return tensor;
    }

    long[] ITensorSource.Shape(string name) => Find(name)!.Shape;

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    internal SafetensorsEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A tensor's bytes, straight from the file.</summary>
    internal void ReadInto(SafetensorsEntry entry, Span<byte> destination) =>
        FileReads.Exactly(file, destination[..checked((int)entry.Length)], entry.Offset, Path);
}
