using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>Operations one after the other, each fed by the one before.</summary>
internal sealed record Chain(EquatableArray<Operation> Operations)
{
    public static Chain Of(params Operation?[] operations) =>
        new(operations.OfType<Operation>().ToEquatable());

    public IEnumerable<Weight> Weights => Operations.SelectMany(o => o.Weights);

    /// <summary>In the order in which the backward pass finishes them.</summary>
    public IEnumerable<Weight> Backward => Operations.Reverse().SelectMany(o => o.Weights);

    public long Parameters => Operations.Sum(o => o.Parameters);

    public int DropoutSites => Operations.Sum(o => o.DropoutSites);

    /// <summary>The compiled step's calls, one operation after the other.</summary>
    public StepValue Record(Tape tape, StepValue x) =>
        Operations.Aggregate(x, (value, o) => o.Record(tape, value));

    public Shape Output(Shape x) => Operations.Aggregate(x, (shape, o) => o.Output(shape));

    public long Macs(Shape x)
    {
        var macs = 0L;
        foreach (var operation in Operations)
        {
            macs += operation.Macs(x);
            x = operation.Output(x);
        }
        return macs;
    }
}
