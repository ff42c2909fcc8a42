using DeitGen.Generators.Emit.Augmentation;
using DeitGen.Generators.Emit.Evaluations;
using DeitGen.Generators.Emit.Steps;
using DeitGen.Generators.Gradients;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using DeitGen.Generators.Passes;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Emit;

/// <summary>The whole way from a judged spec to its files, each stage a pure function of the one before.</summary>
internal static class Compiler
{
    public static EquatableArray<EmittedFile> Compile(
        SpecResult result,
        bool analyzersRun,
        CompileOptions options,
        CancellationToken cancellation
    )
    {
        if (!result.IsValid)
            return [SkeletonEmitter.Emit(result, analyzersRun)];
        var lowered = Lowering.Lower(result.Spec);
        cancellation.ThrowIfCancellationRequested();
        var graph = PassPipeline.Run(lowered, options);
        var plan = ArenaPlan.Of(lowered);
        cancellation.ThrowIfCancellationRequested();
        EquatableArray<EmittedFile> module =
        [
            graph is RegNetGraph convolutional
                ? RegNetModuleEmitter.Emit(convolutional, options.HasProbes)
                : ModuleEmitter.Emit((DeitGraph)graph, options.HasProbes),
            LayoutEmitter.Emit(lowered, plan),
            TrainingEmitter.Emit(result.Spec, graph, plan),
            .. AugmentationEmitter.IsFor(result.Spec)
                ? (EmittedFile[])[AugmentationEmitter.Emit(result.Spec, graph)]
                : [],
        ];
        if (StepCoverage.EvaluationRefusal(result.Spec) is not null)
            return module;
        var transformer = (DeitGraph)graph;
        EquatableArray<EmittedFile> evaluated =
        [
            .. module,
            .. EvaluationEmitter.Emit(transformer, plan, options),
        ];
        return StepCoverage.Refusal(result.Spec) is null
            ? [.. evaluated, .. Step(result.Spec, transformer, plan, options)]
            : evaluated;
    }

    private static IEnumerable<EmittedFile> Step(
        Spec spec,
        DeitGraph graph,
        ArenaPlan plan,
        CompileOptions options
    )
    {
        var objective = Objective.Of(spec, graph);
        var network = StepPipeline.Run(graph with { HeadTokens = objective.Tokens }, options);
        var step = StepPipeline.Run(
            Differentiation.Of(network, objective, spec.Recipe.Precision),
            options
        );
        var program = new StepProgram(graph, objective, step, plan);
        return
        [
            .. StepEmitter.Emit(program),
            new StepTensorsEmitter(program).Emit(
                "Step",
                $"Every weight that the compiled step reads, or its gradient, as a view of an arena{(program.IsRounded ? " or of its bf16 shadow" : "")}. Offsets in bytes."
            ),
            new StepValuesEmitter(program).Emit(),
        ];
    }
}
