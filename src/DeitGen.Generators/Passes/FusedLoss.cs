using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>A head's bias, its loss, the gradient of its logits and of its bias in one call.</summary>
internal static class FusedLoss
{
    public static readonly Pass<StepGraph> Pass = new(nameof(FusedLoss), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var kernel in Kernels.Losses)
        foreach (var found in r.Places(kernel))
        {
            var i = found;
            var call = r[i];
            var logits = call.Value(0);
            if (r.TakeBias(ref i, logits) is { } bias && r.TakeSum(i, logits) is { } dBias)
                r[i] = call with
                {
                    Operands = [call.Operands[0], bias, .. call.Operands.Skip(1), dBias],
                };
        }
        return r.Result;
    }
}
