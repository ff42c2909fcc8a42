using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>From where a call is seen: a block, by its number or as one of several, or no block.</summary>
/// <param name="Block">The block; null outside.</param>
/// <param name="IsOneOfMany">Whether the text is for several blocks, whose number is l.</param>
internal sealed record StepSite(int? Block, bool IsOneOfMany)
{
    public static readonly StepSite Outside = new(null, IsOneOfMany: false);

    /// <summary>The images that keep a branch: a local variable in its own block.</summary>
    public string Kept(BranchKind branch, int block) =>
        block == Block ? StepNames.Lower($"{branch}") : $"depth.{branch}[{Index(block)}]";

    /// <summary>Another block's number.</summary>
    public string Index(int block) =>
        !IsOneOfMany ? Text($"{block}")
        : block > Block ? "l + 1"
        : block < Block ? "l - 1"
        : "l";
}
