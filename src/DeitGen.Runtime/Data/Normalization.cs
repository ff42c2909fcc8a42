namespace DeitGen.Data;

/// <summary>Takes values in [0, 1] to mean 0 and deviation 1, a channel at a time.</summary>
internal sealed class Normalization
{
    private readonly float[] mean;
    private readonly float[] scale;

    /// <summary>Keeps the constants as 32-bit numbers, the deviation as its inverse.</summary>
    /// <param name="mean">Per channel, of values in [0, 1].</param>
    /// <param name="deviation">Per channel; above 0.</param>
    /// <param name="channels">Channels of the network; a single given value serves all of them.</param>
    public Normalization(IReadOnlyList<double> mean, IReadOnlyList<double> deviation, int channels)
    {
        this.mean = PerChannel(mean, channels, value => (float)value);
        scale = PerChannel(deviation, channels, value => (float)(1 / value));
    }

    /// <summary>The normalised value of a channel.</summary>
    public float Apply(float value, int channel) => (value - mean[channel]) * scale[channel];

    private static float[] PerChannel(
        IReadOnlyList<double> values,
        int channels,
        Func<double, float> convert
    )
    {
        if (values.Count != channels && values.Count != 1)
            throw new ArgumentException(
                $"{values.Count} values for {channels} channels",
                nameof(values)
            );
        return [.. Enumerable.Range(0, channels).Select(c => convert(values[c % values.Count]))];
    }
}
