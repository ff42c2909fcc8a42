namespace DeitGen;

/// <summary>RegNetY-16GF, the convolutional teacher of the paper (its Table 2). A name for <see cref="DistillationAttribute{TTeacher}"/>.</summary>
public sealed class RegNetY16GF
{
    private RegNetY16GF() { }
}
