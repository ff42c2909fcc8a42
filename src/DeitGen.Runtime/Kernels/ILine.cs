namespace DeitGen.Kernels;

/// <summary>Some whole vectors side by side in a row of a tile. A generic loop over lines keeps all of them in registers.</summary>
internal unsafe interface ILine<TSelf>
    where TSelf : unmanaged, ILine<TSelf>
{
    static abstract TSelf Load(float* source);

    /// <summary>This + x·line.</summary>
    TSelf Plus(Lanes x, TSelf line);

    void Store(float* target);
}
