using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;

namespace DeitGen.Generators.Tests.Gradients;

/// <summary>A network's weights and inputs, fixed numbers, and steps carried out with them.</summary>
internal sealed class MachineRun
{
    private const int Room = 1 << 18;

    private readonly DeitGraph graph;
    private readonly int images;
    private readonly Random random = new(5);

    public MachineRun(DeitGraph graph, int images)
    {
        (this.graph, this.images) = (graph, images);
        foreach (var (key, weight) in graph.Checkpoint)
            Weights[key] = Numbers((int)weight.Count);
    }

    public Dictionary<string, double[]> Weights { get; } = [];

    /// <summary>Loss and gradients, every value in memory of its own.</summary>
    public (double Loss, Dictionary<string, double[]> Gradients) Run(StepGraph step) =>
        Run(step, Apart());

    /// <summary>The same with values where a plan puts them: numbers before each.</summary>
    public (double Loss, Dictionary<string, double[]> Gradients) Run(
        StepGraph step,
        Func<StepValue, long> place
    )
    {
        var machine = Machine(step, place);
        return (machine.Run(step), machine.Gradients);
    }

    /// <summary>The logits that an evaluation hands out, every value in memory of its own.</summary>
    public List<double> Answers(StepGraph calls) => Answers(calls, Apart());

    /// <summary>The same with values where a plan puts them.</summary>
    public List<double> Answers(StepGraph calls, Func<StepValue, long> place)
    {
        var machine = Machine(calls, place);
        machine.Run(calls);
        return machine.Answers;
    }

    /// <summary>Places one behind the other, as values are asked for.</summary>
    private Func<StepValue, long> Apart()
    {
        var places = new Dictionary<StepValue, long>();
        var next = 0L;
        return value =>
        {
            if (places.TryGetValue(value, out var place))
                return place;
            (places[value], next) = (next, next + (long)value.Rows * value.Columns * images);
            return places[value];
        };
    }

    private StepMachine Machine(StepGraph step, Func<StepValue, long> place)
    {
        var memory = new double[Room];
        Array.Fill(memory, double.NaN); // what is read before it is written shows
        var machine = new StepMachine(graph, images, Weights, memory, place);
        foreach (var (number, input) in step.Inputs.Index())
            for (var row = 0; row < input.Rows * images; row++)
            for (var i = 0; i < input.Columns; i++)
                machine.At(input, row, i) = 0.4 + 0.4 * Math.Sin(7 * row + 3 * i + number);
        return machine;
    }

    private double[] Numbers(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => 1.2 * random.NextDouble() - 0.5)];
}
