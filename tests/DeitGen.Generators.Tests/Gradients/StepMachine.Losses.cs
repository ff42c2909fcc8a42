using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>Losses: mean over images, weighed by half each where there are two; the weight's name is in the call.</summary>
internal sealed partial class StepMachine
{
    private bool RunLoss(KernelCall call)
    {
        if (!Kernels.Losses.Contains(call.Kernel))
            return false;
        var o = call.Operands;
        var logits = ValueOf(o[0]);
        var isFused = o[1] is Operand.Trained;
        if (isFused)
            AddBias(logits, o[1]);
        var target = o[isFused ? 2 : 1];
        for (var row = 0; row < images; row++)
        {
            var z = Enumerable.Range(0, logits.Columns).Select(i => At(logits, row, i)).ToArray();
            var (part, slope) = Loss(call.Kernel.Name, z, Targets(target, row, z.Length));
            loss += part / images;
            for (var i = 0; i < z.Length; i++)
                At(logits, row, i) = slope[i] / images;
        }
        if (isFused)
            ColumnSum(logits, o[^1]);
        return true;
    }

    /// <summary>Where a call takes one class an image, it is the image's number.</summary>
    private double[] Targets(Operand target, int row, int classes) =>
        target is Operand.Of input
            ? [.. Enumerable.Range(0, classes).Select(i => At(input.Value, row, i))]
            : [.. Enumerable.Range(0, classes).Select(i => i == row % classes ? 1.0 : 0)];

    private static (double Loss, double[] Slope) Loss(string form, double[] z, double[] t)
    {
        if (form == "Binary")
        {
            var present = t.Select(x => x > 0 ? 1.0 : 0).ToArray();
            return (
                z.Zip(present, (a, b) => Math.Log(1 + Math.Exp(a)) - a * b).Sum(),
                [.. z.Zip(present, (a, b) => 1 / (1 + Math.Exp(-a)) - b)]
            );
        }
        var sum = Math.Log(z.Sum(Math.Exp));
        var mass = t.Sum();
        return (
            sum * mass - z.Zip(t, (a, b) => a * b).Sum(),
            [.. z.Zip(t, (a, b) => mass * Math.Exp(a - sum) - b)]
        );
    }
}
