namespace DeitGen.Augmentation.Operations;

/// <summary>A change of single bytes: every byte of every channel alike.</summary>
internal interface IByteMap
{
    /// <summary>The definition.</summary>
    byte Of(byte value);
}
