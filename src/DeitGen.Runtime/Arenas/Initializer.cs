namespace DeitGen.Arenas;

/// <summary>How a tensor starts (table A2 of the reference notes).</summary>
public abstract record Initializer
{
    private Initializer() { }

    /// <summary>A normal distribution around 0, truncated at absolute bounds.</summary>
    public static Initializer TruncatedNormal(double std, double low, double high) =>
        new TruncatedNormalCase(std, low, high);

    /// <summary>A normal distribution around 0.</summary>
    public static Initializer Normal(double std) => new NormalCase(std);

    /// <summary>Kaiming's normal distribution by what a convolution's output feeds: std √(2 / (channels out · kernel)), as timm's RegNet has it.</summary>
    public static Initializer FanOut { get; } = new FanOutCase();

    /// <summary>A uniform distribution in ±1/√<paramref name="count"/>, as torch starts a convolution's bias.</summary>
    /// <param name="count">Numbers that feed one output.</param>
    public static Initializer FanIn(int count) => Uniform(1 / Math.Sqrt(count));

    /// <summary>A uniform distribution in [-<paramref name="bound"/>, <paramref name="bound"/>).</summary>
    public static Initializer Uniform(double bound) => new UniformCase(bound);

    /// <summary>One value throughout.</summary>
    public static Initializer Constant(double value) => new ConstantCase(value);

    /// <summary>A copy of another tensor's initial value.</summary>
    public static Initializer CopyOf(string key) => new CopyCase(key);

    internal sealed record TruncatedNormalCase(double Std, double Low, double High) : Initializer;

    internal sealed record NormalCase(double Std) : Initializer;

    internal sealed record FanOutCase : Initializer;

    internal sealed record UniformCase(double Bound) : Initializer;

    internal sealed record ConstantCase(double Value) : Initializer;

    internal sealed record CopyCase(string Key) : Initializer;
}
