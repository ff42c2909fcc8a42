using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The bias of query, key and value is added where the attention loads them, and its gradient summed where it stores theirs.</summary>
internal static class FusedAttention
{
    public static readonly Pass<StepGraph> Pass = new(nameof(FusedAttention), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.Attention))
        {
            var i = found;
            var call = r[i];
            var inputs = (Operand.Projections)call.Operands[0];
            var biases = inputs.Touches.Select(t => r.TakeBias(ref i, t.Value)).ToList();
            r[i] = With(call, 0, inputs, biases);
        }
        foreach (var i in r.Places(Kernels.AttentionBackward))
        {
            var call = r[i];
            var (inputs, outputs) = (
                (Operand.Projections)call.Operands[0],
                (Operand.Projections)call.Operands[4]
            );
            var biases = outputs.Touches.Select(t => r.TakeSum(i, t.Value)).ToList();
            var biased = With(call, 4, outputs, biases);
            r[i] = With(
                biased,
                0,
                inputs,
                [.. biases.Select(b => b is null ? null : b with { IsGradient = false })]
            );
        }
        return r.Result;
    }

    /// <summary>The whole bias, whether its thirds were added together or apart.</summary>
    private static KernelCall With(
        KernelCall call,
        int operand,
        Operand.Projections inputs,
        List<Operand.Trained?> biases
    )
    {
        if (biases[0] is not { } bias)
            return call;
        var operands = call.Operands.ToList();
        operands[operand] = inputs with { Bias = bias with { Part = WeightPart.All } };
        return call with { Operands = operands };
    }
}
