using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Attention that only the head tokens ask and all tokens answer: keys and values of all, queries of a few.</summary>
/// <param name="Qkv">Makes query, key and value: its first third of rows the query.</param>
/// <param name="Attention">The attention.</param>
/// <param name="Count">Head tokens.</param>
internal sealed record HeadAttention(Linear Qkv, Attention Attention, int Count) : Operation
{
    public override EquatableArray<Weight> Weights => Qkv.Weights;

    public override Shape Output(Shape x) => Shape.Batch(Count, Qkv.In);

    public override long Macs(Shape x) =>
        (Count + 2 * x.Vectors) * Qkv.In * Qkv.In + 2 * Count * x.Vectors * Qkv.In;

    public override StepValue Record(Tape tape, StepValue x)
    {
        var few = new HeadTokens("Norm1Heads", Count).Record(tape, x);
        var query = Qkv.Record(tape, few, "Query", WeightPart.Query);
        var others = Qkv.Record(tape, x, "KeyValue", WeightPart.KeyValue);
        return Attention.Record(tape, query, others);
    }
}
