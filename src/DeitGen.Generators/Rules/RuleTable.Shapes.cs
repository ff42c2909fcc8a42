namespace DeitGen.Generators.Rules;

/// <content>The network.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT101 = Error(
        "DEIT101",
        "A dimension that is not positive",
        "{0} is {1}; it must be {2}",
        Sometimes(
            "Sets DeiT's patch, image or channels, the nearest legal width, or the limit; EmbedDim, Depth and Heads have no default."
        )
    );

    public static readonly Rule DEIT102 = Error(
        "DEIT102",
        "The width does not divide by the heads",
        "EmbedDim {0} is not divisible by Heads {1}; use {2}",
        Always("Sets the nearest divisor or multiple; both neighbours are offered.")
    );

    public static readonly Rule DEIT103 = Error(
        "DEIT103",
        "The patch exceeds the image",
        "PatchSize {0} exceeds ImageSize {1}; use {2}",
        Always("Sets the nearest size that fits.")
    );

    public static readonly Rule DEIT104 = Error(
        "DEIT104",
        "The image does not divide into patches",
        "ImageSize {0} is not a multiple of PatchSize {1}; use {2}",
        Always("Sets the nearest size that fits; both neighbours are offered.")
    );

    public static readonly Rule DEIT105 = Error(
        "DEIT105",
        "No classes to learn",
        "NumClasses is {0}; training needs at least 1 (0 only makes a feature extractor)",
        Sometimes("Sets the data set's number of classes; of a folder only the author knows it.")
    );

    public static readonly Rule DEIT106 = Warning(
        "DEIT106",
        "One class",
        "One class trains nothing under softmax; use 2, or Loss = LossKind.BinaryCrossEntropy",
        Always("Sets NumClasses to 2.")
    );

    public static readonly Rule DEIT107 = Error(
        "DEIT107",
        "The MLP has no width",
        "MlpRatio {0} leaves the MLP no width; it must be positive (DeiT uses 4)",
        Always("Sets MlpRatio to DeiT's 4.")
    );

    public static readonly Rule DEIT108 = Error(
        "DEIT108",
        "A drop rate outside [0, 1)",
        "{0} is {1}; it must be in [0, 1), since what is kept is divided by 1 - rate",
        Always("Sets a negative rate to 0, and one of 1 or more to DeiT's.")
    );

    public static readonly Rule DEIT109 = Warning(
        "DEIT109",
        "Drop path without effect",
        "Block 0 always has rate 0 under the linear rule, so DropPath {0} has no effect at Depth 1; use 0",
        Always("Sets DropPath to 0.")
    );

    public static readonly Rule DEIT110 = Warning(
        "DEIT110",
        "An awkward width of a head",
        "A head is {0} wide; vector units and tensor cores want multiples of 8 (DeiT: 64); use {1}",
        Always("Sets the nearest heads or width that make a head a multiple of 8 wide.")
    );

    public static readonly Rule DEIT111 = Error(
        "DEIT111",
        "LayerNorm without epsilon",
        "LayerNormEps is {0}; it must be positive (DeiT uses 1e-6)",
        Always("Sets DeiT's 1e-6.")
    );

    public static readonly Rule DEIT112 = Error(
        "DEIT112",
        "An impossible truncated normal",
        "{0}; the initial values need a positive std and Low below High",
        Always("Sets DeiT's deviation, or bounds around 0.")
    );

    public static readonly Rule DEIT113 = Warning(
        "DEIT113",
        "Initial values that are hardly truncated",
        "Bounds {0}..{1} are absolute, not multiples of std {2}; set them deliberately (DeiT: std 0.02 in -2..2)",
        Always("Sets a bound to two deviations, and a deviation to DeiT's 0.02.")
    );

    public static readonly Rule DEIT114 = Error(
        "DEIT114",
        "A negative layer scale",
        "LayerScale is {0}; 0 switches it off, DeiT III uses 1e-4",
        Always("Sets LayerScale to 0.")
    );

    public static readonly Rule DEIT115 = Error(
        "DEIT115",
        "A stem that does not fit",
        "The hMLP stem needs PatchSize 16 and an EmbedDim divisible by 4; here they are {0} and {1}",
        Always("Sets Stem to Stem.Patch, which fits any network.")
    );

    public static readonly Rule DEIT116 = Error(
        "DEIT116",
        "No branches",
        "ParallelBranches is {0}; it must be 1 or more",
        Always("Sets ParallelBranches to 1.")
    );

    public static readonly Rule DEIT117 = Warning(
        "DEIT117",
        "Very many tokens",
        "{0} tokens: the attention maps alone need about {1} per image in training",
        Never("Whether to take a smaller image or larger patches depends on the task.")
    );

    public static readonly Rule DEIT118 = Warning(
        "DEIT118",
        "Normalisation for other channels",
        "ImageNet's mean and deviation are for 3 channels; give Mean and StdDev for {0}",
        Never("The mean and deviation of other channels are a property of the images.")
    );

    public static readonly Rule DEIT119 = Warning(
        "DEIT119",
        "The width of the MLP is not whole",
        "The MLP's width {0} is not whole and would become {1}; use MlpRatio {2}",
        Always("Sets the nearest MlpRatio that makes the width whole.")
    );
}
