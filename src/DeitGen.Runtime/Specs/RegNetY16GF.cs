namespace DeitGen;

/// <summary>
/// RegNetY-16GF, the convolutional teacher of the paper (its Table 2), with the keys of timm's regnety_160. It ships emitted: name it in
/// <see cref="DistillationAttribute{TTeacher}"/>, or derive a teacher for other classes from it.
/// </summary>
[RegNetY(
    Name = "regnety-160",
    Width = 200,
    Slope = 106.23,
    Multiplier = 2.48,
    Depth = 18,
    GroupWidth = 112
)]
public sealed partial class RegNetY16GF;
