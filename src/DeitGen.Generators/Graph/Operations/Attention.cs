using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;
using static DeitGen.Generators.Graph.Calls.Tape;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>
/// Multi-head attention between the product that makes query, key and value and the projection. Where nobody looks at
/// the attention weights, one fused call does it and never stores them.
/// </summary>
/// <param name="Heads">Heads.</param>
/// <param name="HeadDim">Numbers of a head.</param>
/// <param name="Dropout">Dropout of the attention weights.</param>
/// <param name="ScalesProduct">Whether the product of query and key is scaled, as in the reference's first version, and not the query.</param>
internal sealed record Attention(int Heads, int HeadDim, double Dropout, bool ScalesProduct)
    : Operation
{
    private int Width => Heads * HeadDim;

    public override int DropoutSites => Dropout > 0 ? 1 : 0;

    public override Shape Output(Shape x) => x.Expect("attention", 3 * Width).WithLast(Width);

    public override long Macs(Shape x) => 2 * x.Vectors * x.Vectors * Width;

    public override string Statement(string target, Shape x, EmissionSite site)
    {
        var (tokens, part) = (x.Vectors, Shape.Batch(Heads, (int)x.Vectors, HeadDim));
        return Text(
            $"""
            var qkv = x.view(-1, {tokens}, 3, {Heads}, {HeadDim}).permute(2, 0, 3, 1, 4).unbind(0); // 3 of {part}
            {(site.HasProbes || Dropout > 0 || ScalesProduct ? Written(x, site) : Fused(part))}
            {target} x.transpose(1, 2).reshape(-1, {tokens}, {Width}); // {Output(
                x
            )}, heads side by side
            """
        );
    }

    public override string Probe => "attn.context";

    private string Fused(Shape part) =>
        Text(
            $"x = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2]); // {part}: softmax(q k^T / sqrt({HeadDim})) v"
        );

    private string Scaled =>
        ScalesProduct
            ? "(qkv[0].matmul(qkv[1].transpose(2, 3)) * scale)"
            : "(qkv[0] * scale).matmul(qkv[1].transpose(2, 3))";

    private string Written(Shape x, EmissionSite site)
    {
        var scores = Shape.Batch(Heads, (int)x.Vectors, (int)x.Vectors);
        var scale = 1 / Math.Sqrt(HeadDim);
        var lines = new List<string>
        {
            Text($"using Scalar scale = {scale}; // 1 / sqrt({HeadDim})"),
            Text($"x = {Scaled}.softmax(3); // {scores}"),
        };
        if (site.HasProbes)
            lines.Add("probe(\"attn.softmax\", x);");
        if (Dropout > 0)
            lines.Add(Text($"x = dropout.Apply(x, {site.FirstDropout}, {Dropout});"));
        lines.Add(Text($"x = x.matmul(qkv[2]); // {Shape.Batch(Heads, (int)x.Vectors, HeadDim)}"));
        return string.Join("\n", lines);
    }

    public override StepValue Record(Tape tape, StepValue x) => Record(tape, null, x);

    /// <summary>The same where the queries, of fewer tokens, are a matrix of their own.</summary>
    /// <param name="tape">Takes it down.</param>
    /// <param name="query">[m, Width]; null where they lie with keys and values.</param>
    /// <param name="others">[N, 2 · Width], or [N, 3 · Width] with the queries.</param>
    public StepValue Record(Tape tape, StepValue? query, StepValue others)
    {
        var rows = (query ?? others).Rows;
        var y = tape.Value("Mixed", rows, Width);
        var logSumExp = tape.Value("LogSumExp", Heads, rows, Storage.Single);
        Operand Inputs() => Projections(query, others, Access.Read);
        var heads = new Operand.Literal("Heads");
        tape.Call(Kernels.Attention, Inputs(), Write(y), Write(logSumExp), heads);
        tape.OnBackward(() =>
            tape.Contribute(
                others,
                dOthers =>
                {
                    void Call(StepValue? dQuery) =>
                        tape.Call(
                            Kernels.AttentionBackward,
                            Inputs(),
                            Read(y),
                            Read(logSumExp),
                            Read(tape.Gradient(y)),
                            Projections(dQuery, dOthers, Access.Write),
                            heads
                        );
                    if (query is null)
                        Call(null);
                    else
                        tape.Contribute(query, Call);
                }
            )
        );
        return y;
    }

    private static Operand.Projections Projections(
        StepValue? query,
        StepValue others,
        Access access
    ) =>
        new(
            query is null ? null : new(query, access),
            new(others, access),
            Operand.Absent.Instance
        );
}
