using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>Writes the class of a block: one for all, since blocks differ in their drop path only.</summary>
internal static class BlockEmitter
{
    public static string Emit(DeitGraph g, bool hasProbes)
    {
        var firstOfMlp = g.Block.Attention.Branch.DropoutSites;
        return Text(
            $$"""
            /// <summary>A pre-norm block (section 3): attention, then an MLP, each added to the residual stream.</summary>
            private sealed class Block({{Constructor(g, hasProbes)}})
            {
                {{Fields(g)}}

                {{Forwards(g, hasProbes)}}

                private Tensor Attention(Tensor x{{DropoutParameter(g)}}) // {{g.Stream}}
                {
                    {{Body(g, g.Block.Attention.Branch, 0, hasProbes)}}
                }

                private Tensor Mlp(Tensor x{{DropoutParameter(g)}}) // {{g.Stream}}
                {
                    {{Body(g, g.Block.Mlp.Branch, firstOfMlp, hasProbes)}}
                }
            }
            """
        );
    }

    private static string Body(DeitGraph g, Chain branch, int firstDropout, bool hasProbes) =>
        Statements.Of(branch, g.Stream, "site + ", firstDropout, hasProbes);

    private static string Constructor(DeitGraph g, bool hasProbes) =>
        "Func<string, Parameter> bind"
        + (g.HasDropout ? ", int site" : "")
        + (hasProbes ? ", Action<string, Tensor> probe" : "");

    private static string DropoutParameter(DeitGraph g) => g.HasDropout ? ", IDropout dropout" : "";

    private static string Fields(DeitGraph g) =>
        string.Join(
            "\n",
            g.Block.Weights.Select(w =>
                Text($"private readonly Parameter {w} = bind(\"{w.Key}\"); // {w.Sizing}")
            )
        );

    /// <summary>With and without masks: only what the network calls.</summary>
    private static string Forwards(DeitGraph g, bool hasProbes)
    {
        var plain = Forward(g, hasProbes, masked: false);
        return g.DropPathRates.Length == 0
            ? plain
            : $"{plain}\n\n{Forward(g, hasProbes, masked: true)}";
    }

    private static string Forward(DeitGraph g, bool hasProbes, bool masked)
    {
        var (parameter, first, second, shape, why) = masked
            ? (
                ", Tensor keep",
                "keep.select(0, 0) * ",
                "keep.select(0, 1) * ",
                ", [2, B, 1, 1]",
                ""
            )
            : ("", "", "", "", " // without autograd, activations end with their block");
        var dropout = DropoutParameter(g);
        var afterAttention = hasProbes ? "probe(\"after_attn_residual\", x);" : "";
        var afterMlp = hasProbes ? "probe(\"out\", x);" : "";
        return Text(
            $$"""
            public Tensor Forward(Tensor x{{parameter}}{{dropout}}) // {{g.Stream}}{{shape}}
            {
                using var scope = NewDisposeScope();{{why}}
                x = x + {{first}}Attention(x{{DropoutArgument(g)}}); // {{g.Stream}}
                {{afterAttention}}
                x = x + {{second}}Mlp(x{{DropoutArgument(g)}}); // {{g.Stream}}
                {{afterMlp}}
                return x.MoveToOuterDisposeScope();
            }
            """
        );
    }

    private static string DropoutArgument(DeitGraph g) => g.HasDropout ? ", dropout" : "";
}
