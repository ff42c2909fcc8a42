using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>
/// A PyTorch checkpoint, read without running it: the door of this folder. Its dictionaries of tensors are its entries; a bare
/// state dict is the entry "".
/// </summary>
internal sealed class PthFile : ITensorSource
{
    private const int Shown = 8; // entries that a refusal lists

    private readonly IPthContainer container;
    private readonly Dictionary<string, Dictionary<string, PickledTensor>> entries;
    private Dictionary<string, PickledTensor> current = [];

    private PthFile(string path, IPthContainer container)
    {
        (Path, this.container) = (path, container);
        entries = Find(container.Root);
    }

    public string Path { get; }

    /// <summary>zip or legacy.</summary>
    public string Kind => container.Kind;

    /// <summary>The entry that was chosen.</summary>
    public string Entry { get; private set; } = "";

    /// <summary>Names of the dictionaries of tensors, in the file's order.</summary>
    public IEnumerable<string> Entries => entries.Keys;

    public IEnumerable<string> Names => current.Keys;

    /// <summary>Whether a file begins as one of the two containers does.</summary>
    public static bool IsOne(string path)
    {
        Span<byte> start = stackalloc byte[2];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2
            && (start.SequenceEqual("PK"u8) || start is [0x80, 2]);
    }

    /// <summary>Opens a file and chooses an entry: the one that is named, else the only one, else "model".</summary>
    /// <exception cref="UserErrorException">It is damaged, asks for more than tensors, or has no such entry.</exception>
    public static PthFile Open(string path, string? entry = null) =>
        Guard(
            path,
            () =>
            {
                var stream = File.OpenRead(path);
                try
                {
                    var isZip = stream.ReadByte() == 'P';
                    stream.Position = 0;
                    var file = new PthFile(
                        path,
                        isZip ? PthZip.Open(stream) : PthLegacy.Open(stream)
                    );
                    file.Choose(entry);
                    return file;
                }
                catch
                {
                    stream.Dispose();
                    throw;
                }
            }
        );

    public long[] Shape(string name) => current[name].Shape;

    /// <summary>A tensor in its own format, dense, in host memory; the caller disposes it.</summary>
    public Tensor Read(string name) =>
        Guard(
            Path,
            () =>
            {
                var tensor = current[name];
                container.Check(tensor.Storage);
                using var flat = empty(tensor.Storage.Count, tensor.Storage.Type);
                if (tensor.Storage.Count > 0)
                    container.Read(tensor.Storage, flat.bytes);
                using var view = flat.as_strided(tensor.Shape, tensor.Strides, tensor.Offset);
                using var own = view.clone(); // with the view's strides
                return own.contiguous();
            }
        );

    public void Dispose() => container.Dispose();

    private void Choose(string? entry)
    {
        var name = entry ?? (entries.Count == 1 ? entries.Keys.First() : "model");
        if (!entries.TryGetValue(name, out current!))
            throw new PickleException(
                $"it has no tensors under '{name}', but under: {string.Join(", ", entries.Keys.Take(Shown))}"
            );
        Entry = name;
    }

    private static Dictionary<string, Dictionary<string, PickledTensor>> Find(object? root)
    {
        var found = new Dictionary<string, Dictionary<string, PickledTensor>>(
            StringComparer.Ordinal
        );
        if (root is not PickleDictionary top)
            throw new PickleException("it holds no dictionary");
        var named = top.ByName();
        foreach (var (name, value) in named.Prepend(new("", top)))
            if (value is PickleDictionary inner && Tensors(inner) is { Count: > 0 } tensors)
                found[name] = tensors;
        return found.Count > 0 ? found : throw new PickleException("it holds no tensors");
    }

    private static Dictionary<string, PickledTensor> Tensors(PickleDictionary dictionary)
    {
        var tensors = new Dictionary<string, PickledTensor>(StringComparer.Ordinal);
        foreach (var (name, value) in dictionary.ByName())
            if (value is PickledTensor tensor)
                tensors[name] = tensor;
        return tensors;
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PickleException e)
        {
            throw new UserErrorException($"{path} is no checkpoint that can be read: {e.Message}");
        }
        catch (Exception e)
            when (e
                    is IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
                        or OverflowException
                        or NotSupportedException
                        or ArgumentException
            )
        {
            throw new UserErrorException($"{path} cannot be read: {e.Message.Split('\n')[0]}");
        }
    }
}
