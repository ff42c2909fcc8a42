using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The bias joins GELU, which reads the row anyway; its gradient joins the multiplication by GELU's derivative.</summary>
internal static class FusedGelu
{
    public static readonly Pass<StepGraph> Pass = new(nameof(FusedGelu), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.Gelu))
        {
            var i = found;
            var call = r[i];
            if (r.TakeBias(ref i, call.Value(0)) is { } bias)
                r[i] = call with
                {
                    Kernel = Kernels.BiasGelu,
                    Operands = [call.Operands[0], bias, call.Operands[1]],
                };
        }
        foreach (var i in r.Places(Kernels.GeluBackward))
            if (r.TakeSum(i, r[i].Value(0)) is { } bias)
                r[i] = r[i] with
                {
                    Kernel = Kernels.BiasGeluBackward,
                    Operands = [.. r[i].Operands, bias],
                };
        return r.Result;
    }
}
