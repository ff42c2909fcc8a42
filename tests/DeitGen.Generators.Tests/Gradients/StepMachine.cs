using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>
/// Carries a step out, call by call, in double precision and by definition: what each kernel means, fused or not. Values lie where
/// <paramref name="place"/> says, so that a plan of memory can be tried too; what two values share, the later one overwrites.
/// </summary>
/// <param name="graph">The network.</param>
/// <param name="images">Images of the micro-batch.</param>
/// <param name="weights">Every weight under its full key.</param>
/// <param name="memory">All values.</param>
/// <param name="place">Where a value with memory of its own begins.</param>
internal sealed partial class StepMachine(
    DeitGraph graph,
    int images,
    IReadOnlyDictionary<string, double[]> weights,
    double[] memory,
    Func<StepValue, long> place
)
{
    private double loss;

    /// <summary>Gradients under full keys.</summary>
    public Dictionary<string, double[]> Gradients { get; } = [];

    /// <summary>Runs all calls; returns the loss.</summary>
    public double Run(StepGraph step)
    {
        (loss, var _) = (0.0, 0);
        foreach (var call in step.Calls)
            Run(call);
        return loss;
    }

    public ref double At(StepValue value, long row, int column)
    {
        var root = value.Root;
        if (value.Of is not null)
            row = row * root.Rows + value.Token;
        Assert.InRange(row, 0, (long)root.Rows * images - 1);
        return ref memory[place(root) + row * root.Columns + column];
    }

    private static StepValue ValueOf(Operand operand) => ((Operand.Of)operand).Value;

    /// <summary>The rows that a value has: of the images that keep its branch.</summary>
    private IEnumerable<int> RowsOf(StepValue value) =>
        Enumerable.Range(0, value.Rows * images).Where(row => Has(value, row));

    private static bool Has(StepValue value, int row) =>
        value.Kept is not { } branch || Keeps(branch, row / value.Rows);

    /// <summary>Every third image drops a branch, each branch another one.</summary>
    private static bool Keeps(BranchKind branch, int image) => (image + (int)branch) % 3 != 0;

    private static string Key(int? block, Weight weight) =>
        block is null ? weight.Key : $"blocks.{block}.{weight.Key}";

    /// <summary>A weight, or the place that collects its gradient; of some rows only.</summary>
    private ArraySegment<double> Numbers(Operand operand)
    {
        if (operand is Operand.Joined joined)
            return Joined(joined);
        var o = (Operand.Trained)operand;
        var key = Key(o.Block, o.Weight);
        var numbers = o.IsGradient ? GradientOf(key) : weights[key];
        var third = numbers.Length / 3;
        return o.Part switch
        {
            WeightPart.Query => new ArraySegment<double>(numbers, 0, third),
            WeightPart.KeyValue => new ArraySegment<double>(numbers, third, 2 * third),
            _ => numbers,
        };
    }

    private double[] GradientOf(string key)
    {
        if (!Gradients.TryGetValue(key, out var gradient))
            Gradients[key] = gradient = new double[weights[key].Length];
        return gradient;
    }

    private void Run(KernelCall call)
    {
        var o = call.Operands;
        switch (call.Kernel.Name)
        {
            case "Product":
                Product(ValueOf(o[0]), Numbers(o[1]), ValueOf(o[2]));
                break;
            case "ProductBackward":
                ProductWeight(ValueOf(o[0]), ValueOf(o[1]), Numbers(o[3]));
                ProductInput(ValueOf(o[0]), Numbers(o[2]), ValueOf(o[4]));
                break;
            case "WeightBackward":
                ProductWeight(ValueOf(o[0]), ValueOf(o[1]), Numbers(o[2]));
                break;
            case "AddBias":
                AddBias(ValueOf(o[0]), o[1]);
                break;
            case "ColumnSum":
                ColumnSum(ValueOf(o[0]), o[1]);
                break;
            case "Clear":
                Each(ValueOf(o[0]), (v, row, i) => At(v, row, i) = 0);
                break;
            case "Add":
                Each(ValueOf(o[2]), (v, r, i) => At(v, r, i) = In(o[0], r, i) + In(o[1], r, i));
                break;
            case "Round":
                Each(ValueOf(o[1]), (v, r, i) => At(v, r, i) = In(o[0], r, i));
                break;
            case "Accumulate":
                Each(ValueOf(o[0]), (v, r, i) => At(v, r, i) += In(o[1], r, i));
                break;
            case "Gather":
                Each(
                    ValueOf(o[1]),
                    (v, r, i) => At(v, r, i) = In(o[0], Head(v, ValueOf(o[0]), r), i)
                );
                break;
            case "Scatter":
                var all = ValueOf(o[1]);
                Each(ValueOf(o[0]), (v, r, i) => At(all, Head(v, all, r), i) += At(v, r, i));
                break;
            default:
                if (!RunStem(call) && !RunNorm(call) && !RunLoss(call) && !RunEvaluation(call))
                    RunBetween(call);
                break;
        }
    }

    private double In(Operand operand, long row, int column) => At(ValueOf(operand), row, column);

    private static long Head(StepValue few, StepValue all, long row) =>
        row / few.Rows * all.Rows + row % few.Rows;

    private void Each(StepValue value, Action<StepValue, long, int> act)
    {
        foreach (var row in RowsOf(value))
            for (var i = 0; i < value.Columns; i++)
                act(value, row, i);
    }

    private void Product(StepValue x, ArraySegment<double> weight, StepValue y)
    {
        foreach (var row in RowsOf(y))
            for (var o = 0; o < y.Columns; o++)
            {
                var sum = 0.0;
                for (var i = 0; i < x.Columns; i++)
                    sum += At(x, row, i) * weight[o * x.Columns + i];
                At(y, row, o) = sum;
            }
    }

    private void ProductInput(StepValue dy, ArraySegment<double> weight, StepValue dx)
    {
        foreach (var row in RowsOf(dy))
            for (var i = 0; i < dx.Columns; i++)
            {
                var sum = 0.0;
                for (var o = 0; o < dy.Columns; o++)
                    sum += At(dy, row, o) * weight[o * dx.Columns + i];
                At(dx, row, i) = sum;
            }
    }

    private void ProductWeight(StepValue dy, StepValue x, ArraySegment<double> dWeight)
    {
        foreach (var row in RowsOf(dy))
            for (var o = 0; o < dy.Columns; o++)
            for (var i = 0; i < x.Columns; i++)
                dWeight[o * x.Columns + i] += At(dy, row, o) * At(x, row, i);
    }

    private void AddBias(StepValue x, Operand bias)
    {
        if (bias is not Operand.Trained)
            return;
        var numbers = Numbers(bias);
        Each(x, (v, row, i) => At(v, row, i) += numbers[i]);
    }

    private void ColumnSum(StepValue x, Operand dBias)
    {
        if (dBias is not Operand.Trained)
            return;
        var numbers = Numbers(dBias);
        Each(x, (v, row, i) => numbers[i] += At(v, row, i));
    }
}
