namespace DeitGen.Augmentation.Operations;

/// <summary>Applies an <see cref="IByteMap"/> to an image.</summary>
internal static class ByteMaps
{
    public static void ApplyByDefinition<TMap>(Canvas canvas, TMap map)
        where TMap : struct, IByteMap
    {
        foreach (ref var value in canvas.Pixels)
            value = map.Of(value);
    }
}
