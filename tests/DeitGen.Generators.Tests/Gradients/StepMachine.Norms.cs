using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>Norms and what is fused with them.</summary>
internal sealed partial class StepMachine
{
    private bool RunNorm(KernelCall call)
    {
        var o = call.Operands;
        switch (call.Kernel.Name)
        {
            case "Norm":
                Norm((Operand.Affine)o[0], (Operand.Normed)o[1]);
                return true;
            case "AddNorm":
                Add(ValueOf(o[0]), (Operand.Branch)o[1], ((Operand.Normed)o[3]).Input.Value);
                Norm((Operand.Affine)o[2], (Operand.Normed)o[3]);
                return true;
            case "NormBackward":
                var dx = ValueOf(o[4]);
                Each(dx, (v, row, i) => At(v, row, i) = 0);
                NormBackward(ValueOf(o[0]), null, [.. o.Skip(1)]);
                return true;
            case "AddNormBackward":
                var head = o[1] as Operand.HeadGradient;
                var rest = o.Skip(head is null ? 1 : 2).ToArray();
                NormBackward(ValueOf(o[0]), head, rest);
                BranchBackward(ValueOf(rest[3]), rest[4], rest[5]);
                return true;
            default:
                return false;
        }
    }

    private ref double Strip(StepValue strip, long row, int number) => ref At(strip, row, number);

    private ArraySegment<double> Gain(Operand.Affine a) =>
        Numbers(new Operand.Trained(a.Gain, a.Block, a.IsGradient));

    private ArraySegment<double> Bias(Operand.Affine a) =>
        Numbers(new Operand.Trained(a.Bias, a.Block, a.IsGradient));

    private void Norm(Operand.Affine affine, Operand.Normed norm) =>
        Norm(affine, norm.Input.Value, norm.Output.Value, norm.Statistics.Value);

    private void Norm(Operand.Affine affine, StepValue x, StepValue y, StepValue? statistics)
    {
        var width = x.Columns;
        var (gain, bias) = (Gain(affine), Bias(affine));
        foreach (var row in RowsOf(x))
        {
            var numbers = Enumerable.Range(0, width).Select(i => At(x, row, i)).ToArray();
            var mean = numbers.Average();
            var scale =
                1 / Math.Sqrt(numbers.Average(n => (n - mean) * (n - mean)) + graph.Norm.Epsilon);
            for (var i = 0; i < width && Has(y, row); i++)
                At(y, row, i) = (numbers[i] - mean) * scale * gain[i] + bias[i];
            if (statistics is not null)
                (Strip(statistics, row, 0), Strip(statistics, row, 1)) = (mean, scale);
        }
    }

    private void Add(StepValue h, Operand.Branch branch, StepValue x)
    {
        Each(x, (v, row, i) => At(v, row, i) = At(h, row, i));
        Each(
            branch.Product!.Value,
            (v, row, i) =>
            {
                var value = At(v, row, i);
                if (branch.Bias is Operand.Trained)
                    value += Numbers(branch.Bias)[i];
                if (branch.Scale is Operand.Trained)
                    value *= Numbers(branch.Scale)[i];
                At(x, row, i) += FactorOf(branch) * value;
            }
        );
    }

    private static double FactorOf(Operand branch) =>
        branch is Operand.Branch { Images: Operand.Kept } ? Factor : 1;

    /// <summary>norm, affine, dAffine, dx: adds to dx; with head tokens' gradients it starts it.</summary>
    private void NormBackward(StepValue dy, Operand.HeadGradient? head, Operand[] o)
    {
        var (norm, affine, dAffine) = (
            (Operand.Normed)o[0],
            (Operand.Affine)o[1],
            (Operand.Affine)o[2]
        );
        var (dx, width) = (ValueOf(o[3]), dy.Columns);
        var few = head?.Norm.Value;
        var (gain, dGain, dBias) = (Gain(affine), Gain(dAffine), Bias(dAffine));
        if (head is not null)
        {
            Each(dx, (v, row, i) => At(v, row, i) = 0);
            var through = head.Residual.Value;
            Each(through, (v, r, i) => At(dx, Head(v, dx, r), i) += At(v, r, i));
            Each(few!, (v, r, i) => At(dy, Head(v, dy, r), i) += At(v, r, i));
        }
        foreach (var row in RowsOf(dy))
        {
            var (mean, scale) = (
                Strip(norm.Statistics.Value, row, 0),
                Strip(norm.Statistics.Value, row, 1)
            );
            var (g, normal) = (new double[width], new double[width]);
            for (var i = 0; i < width; i++)
            {
                normal[i] = (At(norm.Input.Value, row, i) - mean) * scale;
                g[i] = At(dy, row, i) * gain[i];
                dGain[i] += At(dy, row, i) * normal[i];
                dBias[i] += At(dy, row, i);
            }
            var (a, b) = (g.Average(), g.Zip(normal, (p, q) => p * q).Average());
            for (var i = 0; i < width; i++)
                At(dx, row, i) += (g[i] - a - normal[i] * b) * scale;
        }
    }

    private void BranchBackward(StepValue dx, Operand branch, Operand dBranch)
    {
        if (dBranch is not Operand.Branch d)
            return;
        if (d.Product is null)
        {
            ColumnSum(dx, d.Bias);
            return;
        }
        Each(
            d.Product.Value,
            (v, row, i) =>
            {
                At(v, row, i) = FactorOf(branch) * At(dx, row, i);
                if (d.Scale is not Operand.Trained)
                    return;
                var b = (Operand.Branch)branch;
                var value = At(b.Product!.Value, row, i);
                if (b.Bias is Operand.Trained)
                    value += Numbers(b.Bias)[i];
                Numbers(d.Scale)[i] += At(v, row, i) * value;
                At(v, row, i) *= Numbers(b.Scale)[i];
            }
        );
        ColumnSum(d.Product.Value, d.Bias);
    }
}
