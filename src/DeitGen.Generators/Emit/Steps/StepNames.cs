using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>How the text of a compiled step names values and weights, seen from a block or from outside the blocks.</summary>
/// <param name="plan">Which values blocks save.</param>
/// <param name="passed">Groups of values that one block hands to the next: arrays of the network.</param>
/// <param name="drops">Whether images drop branches.</param>
internal sealed class StepNames(BufferPlan plan, IReadOnlyCollection<string> passed, bool drops)
{
    /// <summary>Whether backward asks for the branch itself: LayerScale's gradient for its product, drop path for who keeps it.</summary>
    public bool ReadsBranches => drops || plan.Blocks[0].Places.Any(x => x.Value.Name == "Fc2");

    /// <summary>Whether a branch's gradient has a matrix of its own: it is scaled, dropped, or stored in less than the stream's.</summary>
    public bool WritesBranches => plan.Shared.Any(x => x.Value.Name == "DFc2");

    /// <summary>A block that saves less than the others is alone and the last.</summary>
    public BlockPlaces? Last =>
        plan.Blocks.Count > 0 && plan.Blocks[plan.Blocks.Count - 1] is { Count: 1 } last
            ? last
            : null;

    /// <summary>b.Norm2.Output, norm1.Input, v.Last.Fc2, v.DResidual.</summary>
    public string Value(StepValue value, StepSite site)
    {
        var (group, part) = Split(value.Name);
        return value.Block is not { } block ? $"v.{value.Name}"
            : value.Of is not null ? $"v.{value.Name}"
            : passed.Contains(group) ? Passed(group, block, site) + part
            : block == site.Block ? $"b.{value.Name}"
            : block == Last?.First ? $"v.Last.{value.Name}"
            : $"v.Blocks[{site.Index(block)}].{value.Name}";
    }

    /// <summary>The norm behind its output: b.Norm2.</summary>
    public string Norm(Operand.Normed norm, StepSite site)
    {
        var path = Value(norm.Output.Value, site);
        return path.Substring(0, path.LastIndexOf('.'));
    }

    /// <summary>w.Fc1, grads.Blocks[l - 1].Fc2Bias, weights.Head.</summary>
    public static string Trained(string field, int? block, bool isGradient, StepSite site) =>
        block is { } own && own == site.Block ? $"{(isGradient ? "g" : "w")}.{field}"
        : block is { } other ? $"{Whole(isGradient)}.Blocks[{site.Index(other)}].{field}"
        : $"{Whole(isGradient)}.{field}";

    /// <summary>attn.qkv.weight is Qkv, norm1 Norm1, patch_embed.proj.bias PatchEmbedProjBias.</summary>
    public static string Field(string key) =>
        Weight.Pascal(key.Replace("attn.", "").Replace("mlp.", "").Replace(".weight", ""));

    public static (string Group, string Part) Split(string name) =>
        name.IndexOf('.') is var dot and > 0
            ? (name.Substring(0, dot), name.Substring(dot))
            : (name, "");

    /// <summary>A local variable's name: norm1 for Norm1.</summary>
    public static string Lower(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Passed(string group, int block, StepSite site) =>
        block == site.Block ? Lower(group) : Text($"v.{group}[{site.Index(block)}]");

    private static string Whole(bool isGradient) => isGradient ? "grads" : "weights";
}
