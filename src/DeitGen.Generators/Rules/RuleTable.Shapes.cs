namespace DeitGen.Generators.Rules;

/// <content>The network.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT101 = Error(
        "DEIT101",
        "A dimension that is not positive",
        "{0} is {1}; it must be {2}"
    );

    public static readonly Rule DEIT102 = Error(
        "DEIT102",
        "The width does not divide by the heads",
        "EmbedDim {0} is not divisible by Heads {1}; use {2}"
    );

    public static readonly Rule DEIT103 = Error(
        "DEIT103",
        "The patch exceeds the image",
        "PatchSize {0} exceeds ImageSize {1}; use {2}"
    );

    public static readonly Rule DEIT104 = Error(
        "DEIT104",
        "The image does not divide into patches",
        "ImageSize {0} is not a multiple of PatchSize {1}; use {2}"
    );

    public static readonly Rule DEIT105 = Error(
        "DEIT105",
        "No classes to learn",
        "NumClasses is {0}; training needs at least 1 (0 only makes a feature extractor)"
    );

    public static readonly Rule DEIT106 = Warning(
        "DEIT106",
        "One class",
        "One class trains nothing under softmax; use 2, or Loss = LossKind.BinaryCrossEntropy"
    );

    public static readonly Rule DEIT107 = Error(
        "DEIT107",
        "The MLP has no width",
        "MlpRatio {0} leaves the MLP no width; it must be positive (DeiT uses 4)"
    );

    public static readonly Rule DEIT108 = Error(
        "DEIT108",
        "A drop rate outside [0, 1)",
        "{0} is {1}; it must be in [0, 1), since what is kept is divided by 1 - rate"
    );

    public static readonly Rule DEIT109 = Warning(
        "DEIT109",
        "Drop path without effect",
        "Block 0 always has rate 0 under the linear rule, so DropPath {0} has no effect at Depth 1; use 0"
    );

    public static readonly Rule DEIT110 = Warning(
        "DEIT110",
        "An awkward width of a head",
        "A head is {0} wide; vector units and tensor cores want multiples of 8 (DeiT: 64); use {1}"
    );

    public static readonly Rule DEIT111 = Error(
        "DEIT111",
        "LayerNorm without epsilon",
        "LayerNormEps is {0}; it must be positive (DeiT uses 1e-6)"
    );

    public static readonly Rule DEIT112 = Error(
        "DEIT112",
        "An impossible truncated normal",
        "{0}; the initial values need a positive std and Low below High"
    );

    public static readonly Rule DEIT113 = Warning(
        "DEIT113",
        "Initial values that are hardly truncated",
        "Bounds {0}..{1} are absolute, not multiples of std {2}; set them deliberately (DeiT: std 0.02 in -2..2)"
    );

    public static readonly Rule DEIT114 = Error(
        "DEIT114",
        "A negative layer scale",
        "LayerScale is {0}; 0 switches it off, DeiT III uses 1e-4"
    );

    public static readonly Rule DEIT115 = Error(
        "DEIT115",
        "A stem that does not fit",
        "The hMLP stem needs PatchSize 16 and an EmbedDim divisible by 4; here they are {0} and {1}"
    );

    public static readonly Rule DEIT116 = Error(
        "DEIT116",
        "No branches",
        "ParallelBranches is {0}; it must be 1 or more"
    );

    public static readonly Rule DEIT117 = Warning(
        "DEIT117",
        "Very many tokens",
        "{0} tokens: the attention maps alone need about {1} per image in training"
    );

    public static readonly Rule DEIT118 = Warning(
        "DEIT118",
        "Normalisation for other channels",
        "ImageNet's mean and deviation are for 3 channels; give Mean and StdDev for {0}"
    );

    public static readonly Rule DEIT119 = Warning(
        "DEIT119",
        "The width of the MLP is not whole",
        "The MLP's width {0} is not whole and would become {1}; use MlpRatio {2}"
    );
}
