namespace DeitGen.Augmentation.Operations;

/// <summary>A byte in all four places of a pixel.</summary>
internal static class EachByte
{
    public static uint Of(int value) => (byte)value * 0x01010101u;
}
