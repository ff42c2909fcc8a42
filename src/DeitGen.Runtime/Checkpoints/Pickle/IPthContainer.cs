namespace DeitGen.Checkpoints.Pickle;

/// <summary>The file around a pickle, and the numbers beside it.</summary>
internal interface IPthContainer : IDisposable
{
    /// <summary>How a user may call it: zip or legacy.</summary>
    string Kind { get; }

    /// <summary>What was pickled.</summary>
    object? Root { get; }

    /// <summary>Fills <paramref name="destination"/> with a storage's bytes, little-endian.</summary>
    /// <exception cref="PickleException">They are not all there.</exception>
    void Read(PickledStorage storage, Span<byte> destination);
}
