using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>Writes the class of a block: one for all, since blocks differ in their drop path only.</summary>
internal static class BlockEmitter
{
    public static string Emit(DeitGraph g, bool hasProbes) =>
        Text(
            $$"""
            /// <summary>A pre-norm block (section 3): attention, then an MLP, each added to the residual stream.</summary>
            private sealed class Block({{Constructor(g, hasProbes)}})
            {
                {{Fields(g)}}

                {{Forwards(g, hasProbes)}}

                private Tensor Attention(Tensor x{{DropoutParameter(g)}}) // {{g.Stream}}
                {
                    {{Statements.Of(g.Block.Attention.Branch, g.Stream, "site + ", 0, hasProbes)}}
                }

                private Tensor Mlp(Tensor x{{DropoutParameter(g)}}) // {{g.Stream}}
                {
                    {{Statements.Of(
                g.Block.Mlp.Branch,
                g.Stream,
                "site + ",
                g.Block.Attention.Branch.DropoutSites,
                hasProbes
            )}}
                }
            }
            """
        );

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
        var plain = Forward(g, hasProbes, "", "", "");
        return g.DropPathRates.Length == 0
            ? plain
            : Text(
                $"""
                {plain}

                {Forward(
                    g,
                    hasProbes,
                    ", Tensor keep",
                    "keep.select(0, 0) * ",
                    "keep.select(0, 1) * "
                )}
                """
            );
    }

    private static string Forward(
        DeitGraph g,
        bool hasProbes,
        string keep,
        string first,
        string second
    ) =>
        Text(
            $$"""
            public Tensor Forward(Tensor x{{keep}}{{DropoutParameter(g)}}) // {{g.Stream}}{{(
                keep.Length > 0 ? ", [2, B, 1, 1]" : ""
            )}}
            {
                using var scope = NewDisposeScope();{{(
                keep.Length > 0 ? "" : " // without autograd, activations end with their block"
            )}}
                x = x + {{first}}Attention(x{{DropoutArgument(g)}}); // {{g.Stream}}
                {{(hasProbes ? "probe(\"after_attn_residual\", x);" : "")}}
                x = x + {{second}}Mlp(x{{DropoutArgument(g)}}); // {{g.Stream}}
                {{(hasProbes ? "probe(\"out\", x);" : "")}}
                return x.MoveToOuterDisposeScope();
            }
            """
        );

    private static string DropoutArgument(DeitGraph g) => g.HasDropout ? ", dropout" : "";
}
