using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>
/// At the last block's input the head tokens' gradients join the others' in the sweep of the norm's gradient, which starts the stream's
/// gradient there: nothing is cleared and nothing scattered before.
/// </summary>
internal static class FusedHeadGradient
{
    public static readonly Pass<StepGraph> Pass = new(nameof(FusedHeadGradient), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.AddNormBackward))
        {
            var i = found;
            var call = r[i];
            if (call.Operands[1] is Operand.HeadGradient)
                continue; // done: taking calls away moved it
            var (dy, dx) = (call.Value(0), call.Value(4));
            var throughNorm = r.Before(i, Kernels.Scatter, c => c.Value(1) == dy);
            var throughStream = r.Before(i, Kernels.Scatter, c => c.Value(1) == dx);
            if (throughNorm < 0 || throughStream < 0 || r[throughNorm].Block != call.Block)
                continue;
            var head = new Operand.HeadGradient(
                (Operand.Of)r[throughNorm].Operands[0],
                (Operand.Of)r[throughStream].Operands[0],
                (Operand.Literal)r[throughNorm].Operands[2]
            );
            r[i] = call with
            {
                Operands =
                [
                    call.Operands[0],
                    head,
                    .. call.Operands.Skip(1).Take(3),
                    Tape.Write(dx),
                    .. call.Operands.Skip(5),
                ],
            };
            var clear = r.Before(throughStream, Kernels.Clear, c => c.Value(0) == dx);
            foreach (
                var place in new[] { throughNorm, throughStream, clear }.OrderByDescending(p => p)
            )
                r.Remove(place, ref i);
        }
        return r.Result;
    }
}
