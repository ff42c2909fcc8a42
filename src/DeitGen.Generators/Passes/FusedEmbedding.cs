using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>The patches' bias, the learned tokens before them and the positions in one sweep, and all their gradients in another.</summary>
internal static class FusedEmbedding
{
    public static readonly Pass<StepGraph> Pass = new(nameof(FusedEmbedding), Rewrite);

    private static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.Prepend))
        {
            var i = found;
            var call = r[i];
            var (patches, h) = (call.Value(0), call.Value(1));
            if (r.TakeBias(ref i, patches) is not { } bias)
                return step;
            var tokens = call.Operands.Skip(2);
            var positions = Take(r, ref i, Kernels.AddRows, [patches, h]);
            var vectors = Sequence(bias, positions, tokens, isGradient: false);
            r[i] = call with
            {
                Kernel = Kernels.Embedding,
                Operands = [call.Operands[0], vectors, call.Operands[1]],
            };
        }
        foreach (var found in r.Places(Kernels.PrependBackward))
        {
            var i = found;
            var call = r[i];
            var (dh, dPatches) = (call.Value(0), call.Value(1));
            var bias = r.TakeSum(i, dPatches)!;
            var tokens = call.Operands.Skip(2);
            var positions = Take(r, ref i, Kernels.RowSum, [dPatches, dh]);
            var vectors = Sequence(bias, positions, tokens, isGradient: true);
            r[i] = call with
            {
                Kernel = Kernels.EmbeddingBackward,
                Operands = [call.Operands[0], call.Operands[1], vectors],
            };
        }
        return r.Result;
    }

    /// <summary>Positions stand on all tokens or on the patches alone: before the learned tokens joined, or after.</summary>
    private static Operand Take(
        Rewriting r,
        ref int index,
        Kernel kernel,
        IReadOnlyList<StepValue> over
    )
    {
        var place = r.Places(kernel).Single(p => over.Contains(r[p].Value(0)));
        var positions = r[place].Operands[1];
        r.Remove(place, ref index);
        return positions;
    }

    private static Operand.Sequence Sequence(
        Operand.Trained bias,
        Operand positions,
        IEnumerable<Operand> tokens,
        bool isGradient
    ) =>
        new(
            bias.Weight,
            ((Operand.Trained)positions).Weight,
            [.. tokens.Cast<Operand.Trained>().Select(t => t.Weight)],
            isGradient
        );
}
