using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Passes;

/// <summary>
/// The norm's gradient is added to the stream's in the same sweep, and the stream's is summed there for the bias that was added before
/// the norm; with LayerScale or drop path the branch's gradient is made there too. The other half of <see cref="FusedNorm"/>: with LayerScale it reads
/// the product as that leaves it, without its bias.
/// </summary>
internal static class FusedNormGradient
{
    public static StepGraph Rewrite(StepGraph step)
    {
        var r = new Rewriting(step);
        foreach (var found in r.Places(Kernels.NormBackward))
        {
            var i = found;
            var call = r[i];
            var stream = call.Value(4);
            var next = r[i + 1];
            if (next.Is(Kernels.Accumulate) && next.Value(1) == stream)
            {
                stream = next.Value(0);
                r.Remove(i + 1, ref i);
            }
            else
            {
                r.Insert(i, new(Kernels.Clear, [Tape.Write(stream)], call.Block, call.Phase));
                i++;
            }
            var (branch, dBranch) = Branch(r, i, stream);
            r[i] = call with
            {
                Kernel = Kernels.AddNormBackward,
                Operands = [.. call.Operands.Take(4), Tape.Update(stream), branch, dBranch],
            };
        }
        return r.Result;
    }

    /// <summary>The branch that was added before the norm, as far as its gradients need it, and those.</summary>
    private static (Operand, Operand) Branch(Rewriting r, int index, StepValue stream)
    {
        var absent = Operand.Absent.Instance;
        if (Rounded(r, index, stream) is { } rounded)
            return (absent, rounded);
        var (gradient, kept) = Dropped(r, index, stream);
        var place = r.After(index, Kernels.ScaleBackward, gradient, c => c.Value(0) == gradient);
        if (place >= 0)
            return Scaled(r, index, place, kept);
        if (r.TakeSum(index, gradient) is not { } dBias)
            return (absent, absent);
        return kept is Operand.Absent
            ? (absent, new Operand.Branch(null, dBias, absent, absent)) // the product's gradient is the stream's
            : (
                new Operand.Branch(null, absent, absent, kept),
                new Operand.Branch(Tape.Write(gradient), dBias, absent, absent)
            );
    }

    /// <summary>Takes away the way from all images' gradient to that of the kept ones.</summary>
    private static (StepValue, Operand) Dropped(Rewriting r, int index, StepValue stream)
    {
        var place = r.After(index, Kernels.DropBackward, stream, c => c.Value(0) == stream);
        if (place < 0)
            return (stream, Operand.Absent.Instance);
        var drop = r[place];
        r.Remove(place, ref index);
        return (drop.Value(2), drop.Operands[1]);
    }

    private static (Operand, Operand) Scaled(Rewriting r, int index, int place, Operand kept)
    {
        var absent = Operand.Absent.Instance;
        var scale = r[place];
        var gradient = scale.Value(3);
        var bias = (Operand?)r.TakeSum(place, gradient) ?? absent;
        r.Remove(place, ref index);
        return (
            new Operand.Branch(
                (Operand.Of)scale.Operands[1],
                bias is Operand.Trained trained ? trained with { IsGradient = false } : bias,
                scale.Operands[2],
                kept
            ),
            new Operand.Branch(Tape.Write(gradient), bias, scale.Operands[4], absent)
        );
    }

    /// <summary>The gradient of a branch that is stored in less than the stream, made where the stream's is.</summary>
    private static Operand.Branch? Rounded(Rewriting r, int index, StepValue stream)
    {
        var place = r.After(index, Kernels.Round, stream, c => c.Value(0) == stream);
        if (place < 0)
            return null;
        var gradient = r[place].Value(1);
        var bias = (Operand?)r.TakeSum(place, gradient) ?? Operand.Absent.Instance;
        r.Remove(place, ref index);
        return new(Tape.Write(gradient), bias, Operand.Absent.Instance, Operand.Absent.Instance);
    }
}
