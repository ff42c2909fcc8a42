using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Graph.Operations;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>Attention, GELU, LayerScale and losses.</summary>
internal sealed partial class StepMachine
{
    private int Heads => graph.Block.Attention.Branch.Operations.OfType<Attention>().First().Heads;

    private void RunBetween(KernelCall call)
    {
        var o = call.Operands;
        switch (call.Kernel.Name)
        {
            case "Attention":
                Attend((Operand.Projections)o[0], ValueOf(o[1]), null, null);
                break;
            case "AttentionBackward":
                var d = (Operand.Projections)o[4];
                Attend((Operand.Projections)o[0], ValueOf(o[1]), ValueOf(o[3]), d);
                break;
            case "Gelu":
                Gelu(ValueOf(o[0]), ValueOf(o[1]));
                break;
            case "BiasGelu":
                AddBias(ValueOf(o[0]), o[1]);
                Gelu(ValueOf(o[0]), ValueOf(o[2]));
                break;
            case "GeluBackward":
            case "BiasGeluBackward":
                Each(ValueOf(o[0]), (v, row, i) => At(v, row, i) *= In(o[1], row, i));
                if (o.Count > 2)
                    ColumnSum(ValueOf(o[0]), o[2]);
                break;
            case "Scale":
                Each(
                    ValueOf(o[2]),
                    (v, row, i) => At(v, row, i) = In(o[0], row, i) * Numbers(o[1])[i]
                );
                break;
            case "ScaleBackward":
                Each(
                    ValueOf(o[3]),
                    (v, row, i) =>
                    {
                        Numbers(o[4])[i] += In(o[0], row, i) * In(o[1], row, i);
                        At(v, row, i) = In(o[0], row, i) * Numbers(o[2])[i];
                    }
                );
                break;
            case "Drop":
                Each(ValueOf(o[2]), (v, row, i) => At(v, row, i) = 0);
                Each(ValueOf(o[0]), (v, r, i) => At(ValueOf(o[2]), r, i) = Factor * At(v, r, i));
                break;
            case "DropBackward":
                Each(ValueOf(o[2]), (v, row, i) => At(v, row, i) = Factor * In(o[0], row, i));
                break;
            default:
                Assert.Fail($"the machine does not know {call.Kernel.Name}");
                break;
        }
    }

    /// <summary>What kept branches are multiplied by.</summary>
    private const double Factor = 1.5;

    private void Gelu(StepValue x, StepValue y) =>
        Each(
            y,
            (v, row, i) =>
            {
                var u = At(x, row, i);
                var share = 0.5 * (1 + Erf(u / Math.Sqrt(2)));
                At(v, row, i) = u * share;
                At(x, row, i) = share + u * Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI);
            }
        );

    private static double Gelu(double u) => u * 0.5 * (1 + Erf(u / Math.Sqrt(2)));

    private static double Erf(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; n < 120; n++)
        {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    /// <summary>One number of query (0), key (1) or value (2), its bias added.</summary>
    private double Read(
        Operand.Projections p,
        ArraySegment<double> bias,
        int part,
        long row,
        int column
    )
    {
        var width = graph.Stream.Last;
        var value =
            p.Query is not null && part == 0 ? At(p.Query.Value, row, column)
            : p.Query is not null ? At(p.Others.Value, row, (part - 1) * width + column)
            : At(p.Others.Value, row, part * width + column);
        return bias.Count > 0 ? value + bias[part * width + column] : value;
    }

    private void Write(Operand.Projections p, int part, long row, int column, double value)
    {
        var width = graph.Stream.Last;
        if (p.Query is not null && part == 0)
            At(p.Query.Value, row, column) = value;
        else
            At(p.Others.Value, row, (p.Query is null ? part : part - 1) * width + column) = value;
        if (p.Bias is Operand.Trained)
            Numbers(p.Bias)[part * width + column] += value;
    }

    /// <summary>Forward without <paramref name="dOutput"/>, else backward, which needs nothing but the inputs.</summary>
    private void Attend(
        Operand.Projections p,
        StepValue output,
        StepValue? dOutput,
        Operand.Projections? d
    )
    {
        var bias = p.Bias is Operand.Trained ? Numbers(p.Bias) : default;
        var (m, n, width) = (output.Rows, p.Others.Value.Rows, graph.Stream.Last / Heads);
        foreach (var image in RowsOf(output).Select(row => row / m).Distinct())
            for (var head = 0; head < Heads; head++)
            {
                var (q, k, v) = (
                    Matrix(m, width, (r, i) => Read(p, bias, 0, image * m + r, head * width + i)),
                    Matrix(n, width, (r, i) => Read(p, bias, 1, image * n + r, head * width + i)),
                    Matrix(n, width, (r, i) => Read(p, bias, 2, image * n + r, head * width + i))
                );
                var scale = 1 / Math.Sqrt(width);
                var weight = Softmax(
                    Matrix(m, n, (r, c) => scale * Dot(width, i => q[r, i] * k[c, i]))
                );
                if (dOutput is null)
                {
                    Matrix(
                        m,
                        width,
                        (r, i) =>
                            At(output, image * m + r, head * width + i) = Dot(
                                n,
                                c => weight[r, c] * v[c, i]
                            )
                    );
                    continue;
                }
                var dy = Matrix(m, width, (r, i) => At(dOutput, image * m + r, head * width + i));
                var dw = Matrix(m, n, (r, c) => Dot(width, i => dy[r, i] * v[c, i]));
                var ds = Matrix(
                    m,
                    n,
                    (r, c) =>
                        weight[r, c] * (dw[r, c] - Dot(n, j => weight[r, j] * dw[r, j])) * scale
                );
                void Store(int part, int rows, Func<int, int, double> value) =>
                    Matrix(
                        rows,
                        width,
                        (r, i) =>
                        {
                            Write(d!, part, image * rows + r, head * width + i, value(r, i));
                            return 0;
                        }
                    );
                Store(0, m, (r, i) => Dot(n, c => ds[r, c] * k[c, i]));
                Store(1, n, (c, i) => Dot(m, r => ds[r, c] * q[r, i]));
                Store(2, n, (c, i) => Dot(m, r => weight[r, c] * dy[r, i]));
            }
    }

    private static double[,] Softmax(double[,] scores)
    {
        for (var r = 0; r < scores.GetLength(0); r++)
        {
            var sum = Dot(scores.GetLength(1), c => Math.Exp(scores[r, c]));
            for (var c = 0; c < scores.GetLength(1); c++)
                scores[r, c] = Math.Exp(scores[r, c]) / sum;
        }
        return scores;
    }

    private static double Dot(int count, Func<int, double> term) =>
        Enumerable.Range(0, count).Sum(term);

    private static double[,] Matrix(int rows, int columns, Func<int, int, double> number)
    {
        var matrix = new double[rows, columns];
        for (var r = 0; r < rows; r++)
        for (var c = 0; c < columns; c++)
            matrix[r, c] = number(r, c);
        return matrix;
    }
}
