namespace DeitGen.Reports;

/// <summary>How well a network does on labelled images. Shares are in [0, 1].</summary>
/// <param name="Top1">Images whose class ranks first; under distillation by the mean of both heads.</param>
/// <param name="Top5">Images whose class ranks among the first five.</param>
/// <param name="Loss">Mean cross-entropy per image.</param>
/// <param name="ClassTop1">Top-1 of the class head alone, of a distilled network.</param>
/// <param name="DistillationTop1">Top-1 of the distillation head alone, of a distilled network.</param>
/// <param name="Images">Images measured.</param>
public sealed record Evaluation(
    double Top1,
    double Top5,
    double Loss,
    double? ClassTop1,
    double? DistillationTop1,
    long Images
);
