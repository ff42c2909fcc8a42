using DeitGen.Generators.Buffers;
using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>Writes <c>.Step.Values.g.cs</c>: the memory of a step, a field for each value with its offset and its shape.</summary>
internal sealed class StepValuesEmitter(StepProgram p)
{
    private const int Indent = 8;

    public EmittedFile Emit() =>
        ClassFile.Named(
            p.Graph.Identity,
            "Step.Values",
            ClassFile.Of(p.Graph.Identity, $"{Usings}\n{p.Alias}", Part)
        );

    private const string Usings = """
        using System;
        using System.CodeDom.Compiler;
        using DeitGen.Kernels;
        using DeitGen.Training;
        """;

    private int Width => p.Graph.Stream.Last;

    private string Part =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                /// <summary>
                /// The memory of a compiled step. Offsets count bytes, and rows count rows, of one image: [18, 64] is [18B, 64] for B images.
                /// Values that never live together lie at the same offset.
                /// </summary>
                [GeneratedCode("DeitGen", "1.0")]
                private sealed class StepValues(Workspace memory{{Depth}}) : IDisposable
                {
                    /// <summary>Of one image.</summary>
                    public const long Bytes = {{p.Plan.Bytes}};

                    /// <summary>Forward and backward of one image, and the calls of a micro-batch.</summary>
                    {{StepWorkText.Of(p.Step)}}

                    {{Offsets}}

                    // What the network saves for backward
                    {{Fields(p.Plan.Network, "", Indent)}}

                    // What blocks save
                    {{Blocks}}

                    // What lives in one direction only
                    {{Fields(p.Plan.Shared, "Shared", Indent)}}

                    public void Dispose() => memory.Dispose();

                    {{new StepValueHelpers(p).Text}}

                    {{Records}}
                }
            }
            """
        );

    /// <summary>The norms before branches know which images keep them.</summary>
    private string Depth => p.Drops ? ", StochasticDepth depth" : "";

    private string Passing => p.Drops ? "memory, depth" : "memory";

    private string Mlp => p.Drops ? ", Kept mlp" : "";

    private string Offsets
    {
        get
        {
            var lines = p.Plan.Blocks.SelectMany(run =>
                run == p.Names.Last
                    ? (string[])[Text($"private const long LastBlock = {run.Offset};")]
                    :
                    [
                        Text($"private const long FirstBlock = {run.Offset};"),
                        Text($"private const long Block = {run.Bytes}; // from one to the next"),
                    ]
            );
            return string.Join(
                "\n",
                lines.Append(Text($"private const long Shared = {p.Plan.SharedOffset};"))
            );
        }
    }

    private string Blocks
    {
        get
        {
            var lines = p.Passed.Select(n =>
                Text($"public readonly Normed<Element>[] {n} = {n}Of({Passing});")
            );
            foreach (var run in p.Plan.Blocks)
                lines = lines.Append(
                    run == p.Names.Last
                        ? $"public readonly LastBlockValues Last = new(memory, LastBlock{StepValueHelpers.MlpOf(p, Text($"{run.First}"))});"
                        : $"public readonly BlockValues[] Blocks = BlocksOf({Passing});"
                );
            return string.Join("\n", lines);
        }
    }

    private string Records =>
        string.Join(
            "\n\n",
            p.Plan.Blocks.Select(run =>
                Text(
                    $$"""
                    /// <summary>What {{(
                        run == p.Names.Last ? "the last block saves" : "a block saves"
                    )}} beside the norm it is handed.</summary>
                    public sealed class {{p.NameOf(run)}}Values(Workspace memory, long at{{Mlp}})
                    {
                        {{Fields(
                        run.Places.Where(x =>
                            !p.Passed.Contains(StepNames.Split(x.Value.Name).Group)
                        ),
                        "at",
                        Indent + 4
                    )}}
                    }
                    """
                )
            )
        );

    private string Fields(IEnumerable<Place> places, string from, int indent)
    {
        var lines = new List<string>();
        foreach (var group in places.GroupBy(x => StepNames.Split(x.Value.Name).Group))
        {
            var first = group.First();
            var isNorm = first.Value.Name.Contains('.');
            lines.Add(
                isNorm
                    ? StepValueField.Norm(group.Key, [.. group], from, indent)
                    : StepValueField.Matrix(first, from, indent)
            );
            lines.AddRange(Views(group).Select(v => StepValueField.View(v, first, from, indent)));
        }
        return string.Join("\n", lines);
    }

    private IEnumerable<StepValue> Views(IEnumerable<Place> places) =>
        p
            .Step.Calls.SelectMany(c => c.Touches)
            .Select(t => t.Value)
            .Where(v => v.Of is { } whole && places.Any(x => x.Value == whole))
            .Distinct();
}
