using DeitGen.Facts;

namespace DeitGen;

/// <summary>The typed form of a <c>rand-…</c> policy (Cubuk et al. 2020).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RandAugmentAttribute : Attribute
{
    /// <summary>Operations drawn per image; at least 1.</summary>
    public int Layers { get; set; } = Defaults.RandAugmentLayers;

    /// <summary>Strength, 0 to 10.</summary>
    public double Magnitude { get; set; } = Defaults.Magnitude;

    /// <summary>Standard deviation of the strength; 0 or more.</summary>
    public double MagnitudeStd { get; set; } = Defaults.MagnitudeStd;

    /// <summary>Whether every operation grows stronger with the magnitude.</summary>
    public bool Increasing { get; set; } = Defaults.Increasing;

    /// <summary>The operations to draw from; DeiT's fifteen where none are written.</summary>
    public Op[] Operations { get; set; } = [];

    /// <summary>
    /// How likely each operation is, 0 or more; with weights an image draws no operation twice. Where none are written, all are as
    /// likely and may come again.
    /// </summary>
    public double[] Weights { get; set; } = [];
}
