namespace DeitGen.Kernels;

/// <summary>
/// How a number lies in memory. The type is the storage, so a pointer to it counts in its numbers; what happens between loading
/// and storing is always fp32.
/// </summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public unsafe interface IElement<TSelf>
    where TSelf : unmanaged, IElement<TSelf>
{
    /// <summary>As libtorch counts number formats (c10::ScalarType).</summary>
    static abstract int TorchType { get; }

    /// <summary>Sixteen numbers from any address.</summary>
    static abstract Lanes Load(TSelf* source);

    /// <summary>Sixteen numbers to any address.</summary>
    static abstract void Store(TSelf* target, Lanes value);

    /// <summary>One number.</summary>
    static abstract float Widen(TSelf value);

    /// <summary>One number, rounded to nearest, ties to even.</summary>
    static abstract TSelf Narrow(float value);
}
