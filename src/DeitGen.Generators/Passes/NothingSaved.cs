using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>
/// Without a backward pass nobody reads statistics, slopes or an older residual stream: calls leave them out and write in place, all
/// blocks work in the same few matrices, and products are our own, which only go forward.
/// </summary>
internal static class NothingSaved
{
    public static readonly Pass<StepGraph> Pass = new(nameof(NothingSaved), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var inPlace = step.Calls.Select(InPlace).ToList();
        var slopes = inPlace.Where(c => c.Is(Kernels.Gelu)).Select(c => c.Value(0)).ToList(); // none behind the fusion
        return step with
        {
            Calls = [.. inPlace.Select(c => c.Map(v => slopes.Contains(v) ? v : Shared(v)))],
        };
    }

    private static KernelCall InPlace(KernelCall call)
    {
        var o = call.Operands;
        KernelCall With(Kernel kernel, params Operand[] operands) =>
            call with
            {
                Kernel = kernel,
                Operands = operands,
            };
        return call.Kernel.Name switch
        {
            "Product" => call with { Kernel = Kernels.TiledProduct },
            "Norm" when o[1] is Operand.Normed n => With(
                Kernels.NormInPlace,
                Tape.Read(n.Input.Value),
                o[0],
                n.Output,
                o[2]
            ),
            "AddNorm" when o[3] is Operand.Normed n => With(
                Kernels.AddNormInPlace,
                Tape.Update(n.Input.Value),
                o[1],
                o[2],
                n.Output,
                o[4]
            ),
            "Attention" => With(
                Kernels.AttentionInPlace,
                o[0],
                o[1],
                o[3],
                new Operand.Literal("Tokens")
            ),
            "BiasGelu" => With(Kernels.BiasGeluInPlace, o[0], o[1]),
            _ => call,
        };
    }

    /// <summary>The name that a value shares with all that have its part in other blocks and branches.</summary>
    private static StepValue Shared(StepValue value) =>
        value with
        {
            Block = null,
            Storage = IsOutput(value) ? Storage.Element : value.Storage, // the last one is always fp32, as all of evaluation is
            Of = value.Of is { } whole ? Shared(whole) : null,
            Name = value.Name switch
            {
                "Input" => "Stream",
                "Norm1Heads" => "Normed",
                "Slope" => "Hidden",
                "Proj" or "Fc2" => "Branch",
                var n when n.EndsWith(".Input", StringComparison.Ordinal) => "Stream",
                _ when IsOutput(value) => "Normed",
                var n => n,
            },
        };

    private static bool IsOutput(StepValue value) =>
        value.Name.EndsWith(".Output", StringComparison.Ordinal);
}
