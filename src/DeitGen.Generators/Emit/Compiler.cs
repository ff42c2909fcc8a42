using DeitGen.Generators.Emit.Augmentation;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Layout;
using DeitGen.Generators.Passes;
using DeitGen.Generators.Rules;
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
        return
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
    }
}
