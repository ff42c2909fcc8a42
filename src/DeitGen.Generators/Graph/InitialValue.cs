namespace DeitGen.Generators.Graph;

/// <summary>How a weight starts (table A2 of the reference notes).</summary>
internal abstract record InitialValue
{
    /// <summary>A normal distribution around 0, truncated at absolute bounds.</summary>
    public sealed record TruncatedNormal(double Std, double Low, double High) : InitialValue;

    /// <summary>A normal distribution around 0.</summary>
    public sealed record Normal(double Std) : InitialValue;

    /// <summary>Kaiming's normal distribution by what a convolution's output feeds: std √(2 / (channels out · kernel)).</summary>
    public sealed record FanOutNormal : InitialValue;

    /// <summary>Uniform in ±1/√fan-in, as the framework starts biases.</summary>
    public sealed record FanInUniform(int FanIn) : InitialValue;

    /// <summary>Uniform in [-bound, bound).</summary>
    public sealed record Uniform(double Bound) : InitialValue;

    public sealed record Constant(double Value) : InitialValue;

    /// <summary>A copy of another weight's initial value.</summary>
    public sealed record CopyOf(string Key) : InitialValue;

    public static readonly InitialValue Zero = new Constant(0);

    public static readonly InitialValue One = new Constant(1);
}
