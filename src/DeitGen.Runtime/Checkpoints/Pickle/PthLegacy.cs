using System.Globalization;
using System.Numerics;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>
/// The container before PyTorch 1.6: five pickles in a row (magic number, protocol, system, object, keys), then for each key in
/// that order its count and its numbers.
/// </summary>
internal sealed class PthLegacy : IPthContainer
{
    private const long LargestFile = int.MaxValue;

    private static readonly BigInteger Magic = BigInteger.Parse(
        "1950a86a20f9469cfc6c",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture
    );

    private readonly byte[] bytes;
    private readonly Dictionary<string, int> places;

    private PthLegacy(byte[] bytes, object? root, Dictionary<string, int> places) =>
        (this.bytes, Root, this.places) = (bytes, root, places);

    public string Kind => "legacy";

    public object? Root { get; }

    public static PthLegacy Open(Stream stream)
    {
        if (stream.Length > LargestFile)
            throw new PickleException("a file of the old form this large is not read");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var pickles = new PickleStream(bytes);
        if (PickleMachine.Run(pickles).Value is not BigInteger magic || magic != Magic)
            throw new PickleException("it does not begin as a checkpoint does");
        PickleMachine.Run(pickles); // protocol
        PickleMachine.Run(pickles); // system
        var (root, storages) = PickleMachine.Run(pickles);
        if (PickleMachine.Run(pickles).Value is not List<object?> keys)
            throw new PickleException("it does not list its storages");
        return new(bytes, root, Places(pickles, keys, storages));
    }

    public void Check(PickledStorage storage)
    {
        if (!places.TryGetValue(storage.Key, out var place))
            throw new PickleException($"the numbers of storage {storage.Key} are missing");
        if (storage.Bytes > bytes.Length - place)
            throw new PickleException("it ends in the middle");
    }

    public void Read(PickledStorage storage, Span<byte> destination) =>
        bytes.AsSpan(places[storage.Key], (int)storage.Bytes).CopyTo(destination);

    public void Dispose() { }

    private static Dictionary<string, int> Places(
        PickleStream stream,
        List<object?> keys,
        Dictionary<string, PickledStorage> storages
    )
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key is not string name || !storages.TryGetValue(name, out var storage))
                throw new PickleException($"it lists a storage '{key}' that no tensor uses");
            var count = stream.Int64();
            if (count != storage.Count || storage.Bytes > int.MaxValue)
                throw new PickleException(
                    $"storage {name} has {count} numbers instead of {storage.Count}"
                );
            places[name] = stream.Position;
            stream.Take((int)storage.Bytes);
        }
        return places;
    }
}
