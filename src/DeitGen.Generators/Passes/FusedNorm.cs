using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>Bias, LayerScale, drop path and residual addition join the norm that reads the sum.</summary>
internal static class FusedNorm
{
    public static readonly Pass<StepGraph> Pass = new(
        nameof(FusedNorm),
        step => FusedNormGradient.Rewrite(Rewrite(step))
    );

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.Norm))
        {
            var i = found;
            var call = r[i];
            var norm = (Operand.Normed)call.Operands[1];
            var add = r.Before(i, Kernels.Add, c => c.Value(2) == norm.Input.Value);
            if (add < 0)
            {
                r[i] = call with { Block = null }; // nothing was added: it belongs to what comes before the blocks
                continue;
            }
            var addition = r[add];
            r.Remove(add, ref i);
            var (dropped, kept) = Undropped(r, ref i, addition.Value(1));
            var (product, scale) = Unscaled(r, ref i, dropped);
            var bias = (Operand?)r.TakeBias(ref i, product) ?? Operand.Absent.Instance;
            var written = norm with { Input = Tape.Write(norm.Input.Value) };
            r[i] = new(
                Kernels.AddNorm,
                [
                    addition.Operands[0],
                    new Operand.Branch(Tape.Read(product), bias, scale, kept),
                    call.Operands[0],
                    written,
                    call.Operands[2],
                ],
                addition.Block,
                call.Phase
            );
        }
        return r.Result;
    }

    private static (StepValue, Operand) Undropped(Rewriting r, ref int index, StepValue branch)
    {
        var place = r.Before(index, Kernels.Drop, c => c.Value(2) == branch);
        if (place < 0)
            return (branch, Operand.Absent.Instance);
        var drop = r[place];
        r.Remove(place, ref index);
        return (drop.Value(0), drop.Operands[1]);
    }

    private static (StepValue, Operand) Unscaled(Rewriting r, ref int index, StepValue branch)
    {
        var place = r.Before(index, Kernels.Scale, c => c.Value(2) == branch);
        if (place < 0)
            return (branch, Operand.Absent.Instance);
        var scale = r[place];
        r.Remove(place, ref index);
        return (scale.Value(0), scale.Operands[1]);
    }
}
