using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using DeitGen.Generators.Schedule;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// Writes <c>.Training.g.cs</c>: the loop with every number of the recipe where it acts. What differs between recipes
/// stands in <see cref="LoopHoles"/>, <see cref="MixingHole"/> and <see cref="LossHoles"/>, the card for the command line in <see cref="VariantHoles"/>.
/// </summary>
internal static class TrainingEmitter
{
    public static EmittedFile Emit(Spec spec, NetworkGraph g, ArenaPlan plan)
    {
        var steps = StepCount.Of(spec);
        var text = Part(
            g.Identity.ClassName,
            new LoopHoles(spec, g, plan, steps),
            new MixingHole(spec, g),
            new LossHoles(spec, g),
            new VariantHoles(spec, g)
        );
        return ClassFile.Named(g.Identity, "Training", ClassFile.Of(g.Identity, Usings, text));
    }

    private const string Usings = """
        using System;
        using DeitGen;
        using DeitGen.Arenas;
        using DeitGen.Training;
        using TorchSharp;
        using static TorchSharp.torch;
        """;

    private static string Part(
        string name,
        LoopHoles loop,
        MixingHole mixing,
        LossHoles loss,
        VariantHoles variant
    ) =>
        Text(
            $$"""
            {{loop.Summary}}
            partial class {{name}}
            {
                /// <summary>Names the resolved spec: the first 16 hex digits of the SHA-256 of its canonical text.</summary>
                public const string SpecHash = "{{variant.SpecHash}}";

                /// <summary>Images per optimizer step, over all ranks and micro-batches.</summary>
                public const int BatchSize = {{loop.BatchSize}};

                {{loop.StepCounts}}

                {{loop.Updates}}

                /// <summary>Trains from the run's first step to its last. The seams let a recorded run be replayed.</summary>
                {{loop.Signature}}
                {
                    {{loop.Body}}
                }

                {{mixing.Method}}

                {{loop.LearningRate}}

                {{loss.Loss}}

                /// <summary>What a step reads.</summary>
                {{loop.Inputs}}

                {{loss.AutogradStep}}

                {{variant.Settings}}

                {{variant.Card}}
            }
            """
        );
}
