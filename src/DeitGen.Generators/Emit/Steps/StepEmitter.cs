using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>Writes <c>.Step.g.cs</c> and <c>.Step.Backward(.Blocks).g.cs</c>: the compiled step, forward and backward as lists of calls.</summary>
internal static class StepEmitter
{
    public static IEnumerable<EmittedFile> Emit(StepProgram p)
    {
        var identity = p.Graph.Identity;
        var (holes, loss) = (new StepHoles(p), new StepLossHole(p));
        var shadow = new StepShadowHoles(p);
        yield return ClassFile.Named(
            identity,
            "Step",
            ClassFile.Of(identity, $"{Usings}\n{p.Alias}", Forward(p, holes, loss, shadow))
        );
        foreach (var (name, members) in BackwardFiles(p, holes, loss))
            yield return ClassFile.Named(
                identity,
                name,
                ClassFile.Of(identity, $"{BackwardUsings}\n{p.Alias}", Part(p, members))
            );
    }

    /// <summary>Names of kept images make the calls long: with drop path the blocks have a file of their own.</summary>
    private static IEnumerable<(string Name, string Members)> BackwardFiles(
        StepProgram p,
        StepHoles h,
        StepLossHole loss
    )
    {
        var whole = $"{Loss(loss)}\n\n{h.Backward}";
        if (!p.Drops)
            return [("Step.Backward", $"{whole}\n\n{h.BackwardBlocks}")];
        return [("Step.Backward", whole), ("Step.Backward.Blocks", h.BackwardBlocks)];
    }

    private const string Usings = """
        using System;
        using System.CodeDom.Compiler;
        using DeitGen.Arenas;
        using DeitGen.Kernels;
        using DeitGen.Training;
        """;

    private const string BackwardUsings = "using DeitGen.Kernels;";

    private static string Forward(
        StepProgram p,
        StepHoles h,
        StepLossHole loss,
        StepShadowHoles shadow
    ) =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                /// <summary>
                /// The compiled step: no autograd, no allocation, {{(long)
                p.Step.CallCount:D}} calls for a micro-batch of B images. What is
                /// saved between forward and backward, and where, stands in StepValues.
                /// </summary>
                [GeneratedCode("DeitGen", "1.0")]
                public sealed partial class CompiledStep : ITrainingStep<Inputs>, IDisposable
                {
                    {{Constants(p)}}

                    private readonly Team team = new();
                    private readonly StepLosses losses = {{loss.Accumulator}};
                    private readonly Workspace parameters;
                    private readonly Workspace gradients;
                    {{shadow.Field}}
                    private readonly StepTensors weights;
                    private readonly StepTensors grads; // at the same offsets
                    {{(p.Drops ? "private readonly StochasticDepth depth; // which images keep which branches" : "")}}
                    private readonly StepValues v;

                    /// <summary>Plans a step over an arena on the CPU, which must outlive it.</summary>
                    /// <param name="arena">Parameters and gradients.</param>
                    /// <param name="microBatch">Images that are computed together; they decide the memory, not the result.</param>
                    public CompiledStep(Arena arena, int microBatch)
                    {
                        (parameters, gradients) = (
                            Workspace.Over(arena.Values),
                            Workspace.Over(arena.Gradients)
                        );
                        {{shadow.Tensors}}
                        {{(p.Drops ? Text($"depth = new(blocks: {p.Graph.Depth}, microBatch);") : "")}}
                        v = new(Workspace.Allocate(StepValues.Bytes, microBatch){{(p.Drops ? ", depth" : "")}});
                    }

                    /// <summary>Leaves this batch's gradients in the arena and returns its loss.</summary>
                    /// <exception cref="ArgumentException">The batch is no multiple of the micro-batch.</exception>
                    public LossTerms Gradients(in Inputs inputs)
                    {
                        var batch = inputs.Images.size(0);
                        losses.Start();
                        {{shadow.Round}}
                        for (var first = 0L; first < batch; first += v.Images.Rows)
                            Run(inputs, first, batch, beta: first == 0 ? 0 : 1);
                        return losses.Mean(batch);
                    }

                    /// <inheritdoc/>
                    public void Dispose()
                    {
                        v.Dispose();
                        {{(p.Drops ? "depth.Dispose();" : "")}}
                        {{shadow.Dispose}}
                        gradients.Dispose();
                        parameters.Dispose();
                        losses.Dispose();
                        team.Dispose();
                    }

                    /// <summary>A micro-batch: gradients are beta · old + new.</summary>
                    private void Run(in Inputs inputs, long first, long batch, float beta)
                    {
                        {{loss.Reads}}
                        Forward();
                        Loss(inputs, first, batch, beta);
                        Backward(beta);
                        {{shadow.Accumulate}}
                    }

                    {{h.Forward}}

                    {{h.ForwardBlocks}}
                }
            }
            """
        );

    private static string Loss(StepLossHole loss) =>
        Text(
            $$"""
            /// <summary>Each head's loss; its logits become their gradients.</summary>
            private void Loss(in Inputs inputs, long first, long batch, float beta)
            {
                {{loss.Body}}
            }
            """
        );

    private static string Part(StepProgram p, string members) =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                partial class CompiledStep
                {
                    {{members}}
                }
            }
            """
        );

    /// <summary>The numbers that calls name.</summary>
    public static string Constants(StepProgram p) =>
        Text(
            $"""
            private const int Channels = {p.Graph.Image.Sizes[0]};
            private const int Patch = {p.Patch};
            private const int Tokens = {p.Tokens};
            private const int Heads = {p.Heads};
            private const float Epsilon = {(float)p.Graph.Norm.Epsilon};
            """
        );
}
