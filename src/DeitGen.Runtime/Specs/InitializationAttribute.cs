using DeitGen.Facts;

namespace DeitGen;

/// <summary>How the weights start: a normal distribution, truncated at absolute bounds (timm's trunc_normal_).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InitializationAttribute : Attribute
{
    /// <summary>Standard deviation before truncation; above 0.</summary>
    public double Std { get; set; } = Defaults.Std;

    /// <summary>Lower bound: an absolute value, not a multiple of <see cref="Std"/>.</summary>
    public double Low { get; set; } = Defaults.Low;

    /// <summary>Upper bound: an absolute value, not a multiple of <see cref="Std"/>.</summary>
    public double High { get; set; } = Defaults.High;

    /// <summary>Standard deviation of the heads' weights; by default <see cref="Std"/>.</summary>
    public double HeadStd { get; set; } = Defaults.Std;

    /// <summary>Initial value of the class token.</summary>
    public TokenInit ClassToken { get; set; }

    /// <summary>Initial value of the distillation token.</summary>
    public TokenInit DistillationToken { get; set; }
}
