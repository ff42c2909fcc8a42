namespace DeitGen.Checkpoints.Pickle;

/// <summary>The file around a pickle, and the numbers beside it.</summary>
internal interface IPthContainer : IDisposable
{
    /// <summary>How a user may call it: zip or legacy.</summary>
    string Kind { get; }

    /// <summary>What was pickled.</summary>
    object? Root { get; }

    /// <summary>Holds a storage against the file before memory is taken for it.</summary>
    /// <exception cref="PickleException">The file does not hold that many bytes of it.</exception>
    void Check(PickledStorage storage);

    /// <summary>Fills <paramref name="destination"/> with a storage's bytes, little-endian.</summary>
    /// <param name="storage">One that was checked.</param>
    /// <param name="destination">As long as the storage.</param>
    void Read(PickledStorage storage, Span<byte> destination);
}
