namespace DeitGen.Generators.Graph;

/// <summary>What a head's logits are held against.</summary>
internal enum LossForm
{
    /// <summary>Distributions, by cross-entropy.</summary>
    SoftTargets,

    /// <summary>One class an image, by cross-entropy: labels or a teacher's verdict.</summary>
    Labels,

    /// <summary>Each class by itself, present where its target is above 0.</summary>
    Binary,

    /// <summary>A teacher's softened distribution, by its divergence.</summary>
    Divergence,
}
