namespace DeitGen.Generators.Graph;

/// <summary>How a weight starts (table A2 of the reference notes).</summary>
internal abstract record InitialValue
{
    /// <summary>A normal distribution around 0, truncated at absolute bounds.</summary>
    public sealed record TruncatedNormal(double Std, double Low, double High) : InitialValue;

    /// <summary>Uniform in [-bound, bound).</summary>
    public sealed record Uniform(double Bound) : InitialValue;

    public sealed record Constant(double Value) : InitialValue;

    /// <summary>A copy of another weight's initial value.</summary>
    public sealed record CopyOf(string Key) : InitialValue;

    public static readonly InitialValue Zero = new Constant(0);

    public static readonly InitialValue One = new Constant(1);
}
