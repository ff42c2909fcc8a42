using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>A call of a compiled step as a line of C#.</summary>
internal sealed class StepText(StepNames names, StepSite site)
{
    private static readonly Operand.Absent Absent = Operand.Absent.Instance;

    /// <summary>The statement, with the shape of what it makes.</summary>
    public string Statement(KernelCall call, int indent)
    {
        var made = call.Touches.FirstOrDefault(t => t.Writes);
        var shape = made is null ? "" : $" // {made.Value.Sizing}";
        return call.Is(Kernels.Clear)
            ? $"{Of(call.Operands[0])}.Clear();{shape}"
            : $"{Expression(call, indent, ");")}{shape}";
    }

    /// <summary>The call, its arguments on one line or each on its own.</summary>
    public string Expression(KernelCall call, int indent, string close) =>
        Fit.List(indent, $"{call.Kernel.Method}(", Arguments(call), close);

    /// <summary>What the branch before the first norm of a block is called there: the block before made it.</summary>
    public static bool IsBefore(KernelCall call) =>
        call.Is(Kernels.AddNormBackward)
        && call.Block is { } block
        && (Gradient(call) as Operand.Branch)?.Bias is Operand.Trained bias
        && bias.Block != block;

    public static Operand Branch(KernelCall call) => call.Operands[call.Operands.Count - 2];

    public static Operand Gradient(KernelCall call) => call.Operands[call.Operands.Count - 1];

    /// <summary>An operand by itself.</summary>
    public string Of(Operand operand) =>
        operand switch
        {
            Operand.Of o => o.Value.Kept is { } branch
                ? $"{names.Value(o.Value, site)}.Take({StepNames.Lower($"{branch}")})"
                : names.Value(o.Value, site),
            Operand.Kept o => site.Kept(o.Kind, o.Block),
            Operand.Literal o => o.Text,
            Operand.Trained o => StepNames.Trained(
                $"{StepNames.Field(o.Weight.Key)}{(o.Part == WeightPart.All ? "" : o.Part.ToString())}",
                o.Block,
                o.IsGradient,
                site
            ),
            Operand.Affine o => StepNames.Trained(
                StepNames.Field(o.Key),
                o.Block,
                o.IsGradient,
                site
            ),
            Operand.Joined => "weights.Heads",
            Operand.Sequence o => StepNames.Trained("Sequence", null, o.IsGradient, site),
            Operand.Normed o => names.Norm(o, site),
            Operand.Projections o => o.Others.Access == Access.Write ? "dQkv" : "qkv",
            Operand.HeadGradient o => $"new({Whole(o.Norm)}, {Of(o.Residual)}, {Of(o.Tokens)})",
            Operand.Branch o => Branch(o),
            _ => "default",
        };

    /// <summary>Product, bias and scale of a branch, as many as it has, and which images keep it.</summary>
    private string Branch(Operand.Branch branch)
    {
        Operand[] parts = [branch.Product ?? (Operand)Absent, branch.Bias, branch.Scale];
        var count = Math.Max(1, Array.FindLastIndex(parts, p => p is not Operand.Absent) + 1);
        var named = count == parts.Length ? "" : "Kept: ";
        var kept = branch.Images is Operand.Absent ? [] : new[] { $"{named}{Of(branch.Images)}" };
        var all = string.Join(", ", parts.Take(count).Select(Whole).Concat(kept));
        return $"new Branch<Element>({all})";
    }

    /// <summary>A matrix that may hold fewer images: the norms know themselves where each image lies.</summary>
    private string Whole(Operand operand) =>
        operand is Operand.Of o ? names.Value(o.Value, site) : Of(operand);

    private IEnumerable<string> Arguments(KernelCall call)
    {
        if (call.Kernel.TakesTeam)
            yield return "team";
        foreach (var operand in Operands(call))
            yield return operand;
        if (call.Kernel.TakesBeta && !IsShadows(call))
            yield return "beta";
    }

    /// <summary>Of a gradient in the shadow, which is of one micro-batch.</summary>
    private static bool IsShadows(KernelCall call) =>
        call.Kernel.Method!.StartsWith("Linear.", StringComparison.Ordinal)
        && call.Value(0).Storage == Storage.Half;

    private IEnumerable<string> Operands(KernelCall call)
    {
        if (!call.Is(Kernels.AddNormBackward))
            return call.Operands.Select(Of);
        var first = call.Operands.Take(call.Operands.Count - 2).Select(Whole);
        return HandsOn(call)
                ? first.Concat(
                    names.ReadsBranches ? ["before", "dBefore"]
                    : names.WritesBranches ? ["default", "dBefore"]
                    : ["dBiasBefore"]
                )
            : Gradient(call) is not Operand.Branch gradient
                ? call.Operands[1] is Operand.HeadGradient ? first.Append("default") // one block alone: nothing was added before it
                    : first
            : names.ReadsBranches ? first.Concat([Of(Branch(call)), Of(gradient)])
            : names.WritesBranches ? first.Concat(["default", Of(gradient)])
            : first.Append(Of(gradient.Bias)); // nothing else of the branch is asked for
    }

    /// <summary>Of several blocks, the first has none before it and reads as the others do.</summary>
    private bool HandsOn(KernelCall call) =>
        IsBefore(call)
        || (site is { Block: 0, IsOneOfMany: true } && Gradient(call) is Operand.Absent);
}
