namespace DeitGen.Data;

/// <summary>Room for one batch on the host, filled again and again.</summary>
/// <param name="size">Images in the batch.</param>
/// <param name="channels">Channels of an image.</param>
/// <param name="imageSize">Height and width of an image.</param>
internal sealed class BatchBuffer(int size, int channels, int imageSize)
{
    private readonly int numbers = channels * imageSize * imageSize;

    /// <summary>The sizes of the images' tensor: [B, C, H, W].</summary>
    public long[] Shape { get; } = [size, channels, imageSize, imageSize];

    /// <summary>[B, C, H, W], normalised.</summary>
    public float[] Images { get; } = new float[(long)size * channels * imageSize * imageSize];

    /// <summary>[B].</summary>
    public long[] Labels { get; } = new long[size];

    /// <summary>Image <paramref name="index"/> of the batch: [C, H, W].</summary>
    public Span<float> Image(int index) => Images.AsSpan(index * numbers, numbers);
}
