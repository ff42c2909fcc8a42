namespace DeitGen.Generators.Graph.Calls;

/// <summary>Everything that a step can call. What has no method is always replaced by a pass.</summary>
internal static class Kernels
{
    // Matrix products: x, weight, y; backward: dy, x, weight, dWeight, dx.
    public static readonly Kernel Product = new("Product", "Linear.Forward")
    {
        TakesTeam = false,
        Products = 1,
    };
    public static readonly Kernel ProductBackward = new("ProductBackward", "Linear.Backward")
    {
        TakesTeam = false,
        TakesBeta = true,
        Calls = 2,
        Products = 2,
    };

    /// <summary>dy, x, dWeight: of the first layer.</summary>
    public static readonly Kernel WeightBackward = new("WeightBackward", "Linear.BackwardWeight")
    {
        TakesTeam = false,
        TakesBeta = true,
        Products = 1,
    };

    // Patches: images, patches, channels, patch.
    public static readonly Kernel Unfold = new("Unfold", "Embedding.Unfold");

    /// <summary>images, weight, y, channels, patch.</summary>
    public static readonly Kernel Convolution = new("Convolution");

    /// <summary>dy, images, dWeight, channels, patch.</summary>
    public static readonly Kernel ConvolutionBackward = new("ConvolutionBackward");

    // The sequence: patches, learned vectors, h; backward: dh, dPatches, dVectors.
    public static readonly Kernel Embedding = new("Embedding", "Embedding.Forward");
    public static readonly Kernel EmbeddingBackward = new("EmbeddingBackward", "Embedding.Backward")
    {
        TakesBeta = true,
    };

    /// <summary>x, y, learned tokens: y = tokens, then x.</summary>
    public static readonly Kernel Prepend = new("Prepend");

    /// <summary>dy, dx, dTokens.</summary>
    public static readonly Kernel PrependBackward = new("PrependBackward");

    /// <summary>x (updated), positions.</summary>
    public static readonly Kernel AddRows = new("AddRows");

    /// <summary>dx, dPositions.</summary>
    public static readonly Kernel RowSum = new("RowSum");

    // Norms: norm, ε; h, branch, affine, norm, ε; backward: dy, norm, affine, dAffine, dx.
    public static readonly Kernel Norm = new("Norm", "LayerNorm.Forward");
    public static readonly Kernel AddNorm = new("AddNorm", "LayerNorm.Forward");
    public static readonly Kernel NormBackward = new("NormBackward");

    /// <summary>dy, [head,] norm, affine, dAffine, dx (added to), branch, dBranch.</summary>
    public static readonly Kernel AddNormBackward = new("AddNormBackward", "LayerNorm.Backward")
    {
        TakesBeta = true,
    };

    // Attention: projections, output, log-sum-exp, heads; backward: …, dOutput, dProjections, heads.
    public static readonly Kernel Attention = new("Attention", "Attention.Forward")
    {
        HeadProducts = 2,
    };
    public static readonly Kernel AttentionBackward = new("AttentionBackward", "Attention.Backward")
    {
        TakesBeta = true,
        HeadProducts = 5,
    };

    // GELU: x (becomes the slope), y; with the bias before y. Backward: dy (becomes dx), slope [, dBias].
    public static readonly Kernel Gelu = new("Gelu");
    public static readonly Kernel GeluBackward = new("GeluBackward");
    public static readonly Kernel BiasGelu = new("BiasGelu", "BiasGelu.Forward");
    public static readonly Kernel BiasGeluBackward = new("BiasGeluBackward", "BiasGelu.Backward")
    {
        TakesBeta = true,
    };

    // Head tokens: all, few, tokens of an image; few, all (added to), tokens.
    public static readonly Kernel Gather = new("Gather", "HeadTokens.Gather") { TakesTeam = false };
    public static readonly Kernel Scatter = new("Scatter");

    // Losses: logits (become their gradients), [bias,] targets, [number,] weight [, dBias].
    public static readonly Kernel SoftTargets = Loss("SoftTargets", "CrossEntropy.SoftTargets");
    public static readonly Kernel Labels = Loss("Labels", "CrossEntropy.Labels");
    public static readonly Kernel Binary = Loss("Binary", "BinaryCrossEntropy.Targets");
    public static readonly Kernel Divergence = Loss("Divergence", "SoftDistillation.Divergence");

    public static readonly IReadOnlyList<Kernel> Losses = [SoftTargets, Labels, Binary, Divergence];

    // Evaluation: x, weight, y; x (added to) [, branch], affine, y, ε; projections, output, heads, tokens of an image; x (becomes y), bias.
    public static readonly Kernel TiledProduct = new("TiledProduct", "Linear.Apply");
    public static readonly Kernel NormInPlace = new("NormInPlace", "LayerNorm.Apply");
    public static readonly Kernel AddNormInPlace = new("AddNormInPlace", "LayerNorm.Apply");
    public static readonly Kernel AttentionInPlace = new("AttentionInPlace", "Attention.Apply");
    public static readonly Kernel BiasGeluInPlace = new("BiasGeluInPlace", "BiasGelu.Apply");

    /// <summary>One head's logits, handed out.</summary>
    public static readonly Kernel Answer = new("Answer");

    /// <summary>Products, a bias for each head, where they go.</summary>
    public static readonly Kernel Answers = new("Answers", "HeadLogits.Write")
    {
        TakesTeam = false,
    };

    // What fusions take away.
    public static readonly Kernel AddBias = new("AddBias");
    public static readonly Kernel ColumnSum = new("ColumnSum");
    public static readonly Kernel Add = new("Add");
    public static readonly Kernel Accumulate = new("Accumulate");
    public static readonly Kernel Clear = new("Clear", "Clear") { TakesTeam = false };

    /// <summary>x, y: the same, as matrices are stored.</summary>
    public static readonly Kernel Round = new("Round");

    /// <summary>x, γ, y.</summary>
    public static readonly Kernel Scale = new("Scale");

    /// <summary>dy, x, γ, dx, dγ.</summary>
    public static readonly Kernel ScaleBackward = new("ScaleBackward");

    /// <summary>x of the kept images, which, y of all: 0 for the others.</summary>
    public static readonly Kernel Drop = new("Drop");

    /// <summary>dy of all images, which are kept, dx of those.</summary>
    public static readonly Kernel DropBackward = new("DropBackward");

    private static Kernel Loss(string name, string method) =>
        new(name, method) { TakesTeam = false, TakesBeta = true };
}
