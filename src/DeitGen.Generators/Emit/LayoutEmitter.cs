using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>Writes <c>.Layout.g.cs</c>: every tensor as a row of data.</summary>
internal static class LayoutEmitter
{
    public static EmittedFile Emit(NetworkGraph g, ArenaPlan plan) =>
        ClassFile.Named(g.Identity, "Layout", ClassFile.Of(g.Identity, Usings(g), Part(g, plan)));

    private static string Usings(NetworkGraph g) =>
        g.Statistics.Length == 0
            ? """
                using DeitGen.Arenas;
                using static DeitGen.Arenas.DecayGroup;
                """
            : """
                using DeitGen.Arenas;
                using static DeitGen.Arenas.DecayGroup;
                using static DeitGen.Arenas.Initializer;
                """;

    private static string Part(NetworkGraph g, ArenaPlan plan)
    {
        var starts = new StartNames(plan);
        return Text(
            $$""""
            partial class {{g.Identity.ClassName}}
            {
                /// <summary>Names what a checkpoint or arena must agree on: the first 16 hex digits of the table's SHA-256.</summary>
                public const string LayoutHash = "{{plan.Hash}}";

                /// <summary>Numbers in an arena, with the padding that puts every tensor on 64 bytes.</summary>
                public const long ArenaLength = {{plan.Length}};

                /// <summary>Decayed tensors come first, so weight decay is one range: [0, DecayedLength).</summary>
                public const long DecayedLength = {{plan.DecayedLength}};

                /// <summary>Layers, shapes and costs, for people.</summary>
                public const string Layers = """
                    {{LayerTable.Of(g)}}
                    """;

                {{starts.Declarations}}

                /// <summary>
                /// Every tensor in the order of the reference's checkpoints. Offsets follow the backward pass: what it
                /// finishes first lies first, so a range of gradients is ready as soon as its last tensor is.
                /// </summary>
                public static ArenaLayout Layout { get; } =
                    new(
                        LayoutHash,
                        ArenaLength,
                        [
                            // key, shape, offset, decay, initial value
                            {{Rows(plan, starts)}}
                        ]
                    ){{Buffers(plan)}};
            }
            """"
        );
    }

    private static string Rows(ArenaPlan plan, StartNames starts) =>
        string.Join(
            "\n",
            plan.Tensors.Select(t =>
                Text(
                    $"new(\"{t.Key}\", {t.Weight.Sizing}, {t.Offset}, {(t.Weight.IsDecayed ? "Decayed" : "Free")}, {starts.Of(t.Weight)}),"
                )
            )
        );

    private static string Buffers(ArenaPlan plan)
    {
        if (plan.Statistics.Length == 0)
            return "";
        var rows = plan.Statistics.Select(s =>
            Text(
                $".. BufferLayout.OfNorm(\"{s.Norm.Key}\", {s.Norm.Width}, {s.Offset}, {s.Number}),"
            )
        );
        var part = Text(
            $$"""

            {
                // Running statistics of each normalisation: width, offset of mean and variance, number of its count.
                Buffers =
                [
                    {{string.Join("\n", rows)}}
                ],
            }
            """
        );
        return part.Replace("\n", "\n        "); // it follows a bracket on that column
    }
}
