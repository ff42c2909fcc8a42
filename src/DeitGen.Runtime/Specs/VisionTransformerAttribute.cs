using DeitGen.Facts;

namespace DeitGen;

/// <summary>
/// Declares a vision transformer of the DeiT family; the compiler writes the rest of the class.
/// Defaults are those of DeiT (arXiv 2012.12877, section 5; models.py of facebookresearch/deit).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VisionTransformerAttribute : Attribute
{
    /// <summary>The variant's name on the command line; by default the class name in kebab-case.</summary>
    public string Name { get; set; } = "";

    /// <summary>Height and width of the images, in pixels; a multiple of <see cref="PatchSize"/>.</summary>
    public int ImageSize { get; set; } = Defaults.ImageSize;

    /// <summary>Height and width of a patch, in pixels.</summary>
    public int PatchSize { get; set; } = Defaults.PatchSize;

    /// <summary>Channels of an image: 3 for colour, 1 for grey.</summary>
    public int Channels { get; set; } = Defaults.Channels;

    /// <summary>Classes that the heads tell apart; by default the data set's, else 1000.</summary>
    public int NumClasses { get; set; } = Defaults.NumClasses;

    /// <summary>Width D of a token; a multiple of <see cref="Heads"/>. Required somewhere in the chain of specs.</summary>
    public int EmbedDim { get; set; }

    /// <summary>Number of blocks. Required somewhere in the chain of specs.</summary>
    public int Depth { get; set; }

    /// <summary>Attention heads of a block. Required somewhere in the chain of specs.</summary>
    public int Heads { get; set; }

    /// <summary>Width of the MLP over the width of a token; above 0.</summary>
    public double MlpRatio { get; set; } = Defaults.MlpRatio;

    /// <summary>Whether the product that makes query, key and value has a bias.</summary>
    public bool QkvBias { get; set; } = Defaults.QkvBias;

    /// <summary>What LayerNorm adds to the variance; above 0.</summary>
    public double LayerNormEps { get; set; } = Defaults.LayerNormEps;

    /// <summary>The learned tokens before the patches (section 4).</summary>
    public Tokens Tokens { get; set; }

    /// <summary>Which tokens get a learned position.</summary>
    public PositionOn PositionOn { get; set; }

    /// <summary>Initial value of the vectors that scale each branch (DeiT III: 1e-4); 0 leaves them out.</summary>
    public double LayerScale { get; set; } = Defaults.LayerScale;

    /// <summary>What turns pixels into patch tokens.</summary>
    public Stem Stem { get; set; }

    /// <summary>Parallel branches of a block (DeiT III: 2 in its x2 variants).</summary>
    public int ParallelBranches { get; set; } = Defaults.ParallelBranches;

    /// <summary>Share of values that dropout zeroes, in [0, 1).</summary>
    public double Dropout { get; set; } = Defaults.Dropout;

    /// <summary>Share of attention weights that dropout zeroes, in [0, 1).</summary>
    public double AttentionDropout { get; set; } = Defaults.AttentionDropout;

    /// <summary>Share of images whose branch is dropped, at the last block, in [0, 1) (Huang et al. 2016).</summary>
    public double DropPath { get; set; } = Defaults.DropPath;

    /// <summary>How the drop-path rate runs over the blocks.</summary>
    public DropPathRule DropPathRule { get; set; }
}
