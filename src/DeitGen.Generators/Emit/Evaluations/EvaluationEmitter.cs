using DeitGen.Generators.Emit.Steps;
using DeitGen.Generators.Gradients;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Layout;
using DeitGen.Generators.Passes;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Evaluations;

/// <summary>Writes the files of the compiled evaluation: the forward pass as a list of calls, its memory, its weights.</summary>
internal static class EvaluationEmitter
{
    /// <summary>Rows at which products reach their rate and what a block works on still lies in the cache.</summary>
    private const int Rows = 1_600;

    private const string Usings = """
        using System;
        using System.CodeDom.Compiler;
        using DeitGen.Arenas;
        using DeitGen.Kernels;
        using DeitGen.Training;
        using static TorchSharp.torch;
        """;

    public static IEnumerable<EmittedFile> Emit(
        DeitGraph graph,
        ArenaPlan arena,
        CompileOptions options
    )
    {
        var p = Program(graph, arena, options);
        yield return ClassFile.Named(
            graph.Identity,
            "Evaluation",
            ClassFile.Of(graph.Identity, $"{Usings}\n{p.Alias}", Part(p, new EvaluationHoles(p)))
        );
        yield return new StepTensorsEmitter(p).Emit(
            "Evaluation",
            "Every weight that the compiled evaluation reads, as a view of an arena. Offsets in bytes."
        );
        yield return EvaluationValuesEmitter.Emit(p);
    }

    /// <summary>The images are the caller's and have no place in the memory.</summary>
    private static StepProgram Program(DeitGraph graph, ArenaPlan arena, CompileOptions options)
    {
        var network = EvaluationPipeline.Run(graph, options);
        var calls = EvaluationPipeline.Run(ForwardPass.Of(network), options);
        var images = calls.Inputs.Single();
        Operand Given(Operand operand) =>
            operand is Operand.Of o && o.Value == images ? new Operand.Literal("images") : operand;
        var given = calls.Calls.Select(c => c with { Operands = [.. c.Operands.Select(Given)] });
        return new(graph, new Objective([]), new([.. given], [], calls.Precision), arena);
    }

    private static string Part(StepProgram p, EvaluationHoles h) =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                /// <summary>
                /// The compiled evaluation: the forward pass alone, {{(long)
                p.Step.CallCount:D}} calls for B images. Nothing is saved and nothing
                /// allocated; all blocks work in the same few matrices, which stand in EvaluationValues.
                /// </summary>
                [GeneratedCode("DeitGen", "1.0")]
                public sealed class CompiledEvaluation : ICompiledEvaluation
                {
                    {{StepEmitter.Constants(p)}}

                    private readonly Team team = new();
                    private readonly int together;
                    private readonly Workspace parameters;
                    private readonly EvaluationTensors weights;
                    private readonly Plans<EvaluationValues> plans;
                    private EvaluationValues v; // as many images as are computed together

                    /// <summary>Plans an evaluation over an arena on the CPU, which must outlive it; it follows the arena's weights.</summary>
                    /// <param name="arena">Parameters.</param>
                    /// <param name="together">Images that are computed together; they decide the memory, not the result.</param>
                    public CompiledEvaluation(Arena arena, int together = {{Math.Max(
                1,
                Rows / p.Tokens
            )}})
                    {
                        this.together = together;
                        parameters = Workspace.Over(arena.Values);
                        weights = new(parameters);
                        plans = new(EvaluationValues.Bytes, together, memory => new(memory));
                        v = plans.For(together);
                    }

                    /// <inheritdoc/>
                    public void Logits(Tensor images, Tensor logits)
                    {
                        var batch = images.size(0);
                        for (var first = 0L; first < batch; first += together)
                        {
                            var count = (int)Math.Min(together, batch - first);
                            v = plans.For(count);
                            Forward(MicroBatch.View(images, first, count), logits, first);
                        }
                    }

                    /// <inheritdoc/>
                    public void Dispose()
                    {
                        plans.Dispose();
                        parameters.Dispose();
                        team.Dispose();
                    }

                    {{h.Forward}}

                    {{h.Blocks}}
                }
            }
            """
        );
}
