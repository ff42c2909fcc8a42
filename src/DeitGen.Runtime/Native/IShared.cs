namespace DeitGen.Native;

/// <summary>A loop that a team does in shares: a struct that holds its operands, so nothing is captured and nothing allocated.</summary>
internal interface IShared
{
    /// <summary>Does one share. Must not throw: libtorch's frames lie between here and the caller.</summary>
    void Run(Share share);
}
