using System.IO.Compression;

namespace DeitGen.Checkpoints.Pickle;

/// <summary>The container since PyTorch 1.6: a zip file of STEM/data.pkl and STEM/data/KEY, stored without compression.</summary>
internal sealed class PthZip : IPthContainer
{
    private const int LongestPickle = 64 << 20;

    private readonly ZipArchive archive;
    private readonly string prefix;
    private readonly long fileLength;

    private PthZip(ZipArchive archive, string prefix, long fileLength, object? root) =>
        (this.archive, this.prefix, this.fileLength, Root) = (archive, prefix, fileLength, root);

    public string Kind => "zip";

    public object? Root { get; }

    /// <summary>Opens the container; the stream is the caller's to close where this throws.</summary>
    public static PthZip Open(Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var pickles = archive
            .Entries.Where(e => e.FullName.EndsWith("/data.pkl", StringComparison.Ordinal))
            .ToList();
        if (
            archive.Entries.Any(e =>
                e.FullName.EndsWith("/constants.pkl", StringComparison.Ordinal)
            )
        )
            throw new PickleException("it is a TorchScript program, not a checkpoint");
        if (pickles is not [var pickle])
            throw new PickleException("it has no data.pkl");
        if (pickle.Length > LongestPickle)
            throw new PickleException($"its data.pkl has {pickle.Length} bytes");
        var bytes = new byte[pickle.Length];
        Fill(pickle, bytes);
        var root = PickleMachine.Run(new(bytes)).Value;
        return new(archive, pickle.FullName[..^"data.pkl".Length], stream.Length, root);
    }

    public void Check(PickledStorage storage)
    {
        var entry = Entry(storage);
        if (entry.Length != storage.Bytes || entry.CompressedLength != entry.Length)
            throw new PickleException(
                $"storage {storage.Key} has {entry.Length} bytes instead of {storage.Bytes}"
            );
        if (entry.Length > fileLength)
            throw new PickleException($"storage {storage.Key} is longer than the file");
    }

    public void Read(PickledStorage storage, Span<byte> destination) =>
        Fill(Entry(storage), destination);

    public void Dispose() => archive.Dispose();

    private ZipArchiveEntry Entry(PickledStorage storage) =>
        archive.GetEntry($"{prefix}data/{storage.Key}")
        ?? throw new PickleException($"the numbers of storage {storage.Key} are missing");

    private static void Fill(ZipArchiveEntry entry, Span<byte> destination)
    {
        using var stream = entry.Open();
        stream.ReadExactly(destination);
    }
}
