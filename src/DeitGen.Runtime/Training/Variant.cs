using DeitGen.Arenas;
using DeitGen.Augmentation;
using DeitGen.Facts;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>What the command line and a run know of a spec: its compiled facts and the doors to its emitted code.</summary>
public sealed class Variant
{
    /// <summary>The name on the command line: <c>digits-tiny</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the spec's class.</summary>
    public required string TypeName { get; init; }

    /// <summary>The first 16 hex digits of the SHA-256 of the resolved spec.</summary>
    public required string SpecHash { get; init; }

    /// <summary>The resolved spec where it differs from DeiT: one <c>Attribute.Property=value</c> a line.</summary>
    public required string Settings { get; init; }

    /// <summary>Height and width of the images.</summary>
    public required int ImageSize { get; init; }

    /// <summary>Height and width of a patch; 0 where the network is no vision transformer.</summary>
    public int PatchSize { get; init; }

    /// <summary>Channels of an image.</summary>
    public required int Channels { get; init; }

    /// <summary>Classes that the heads tell apart.</summary>
    public required int NumClasses { get; init; }

    /// <summary>Width of a token; 0 where the network is no vision transformer.</summary>
    public int EmbedDim { get; init; }

    /// <summary>Number of blocks; 0 where the network is no vision transformer.</summary>
    public int Depth { get; init; }

    /// <summary>Attention heads of a block; 0 where the network is no vision transformer.</summary>
    public int Heads { get; init; }

    /// <summary>Whether there is a distillation token with its head.</summary>
    public required bool IsDistilled { get; init; }

    /// <summary>Trained numbers.</summary>
    public required long Parameters { get; init; }

    /// <summary>Multiply-adds of one image's forward pass, before passes.</summary>
    public required long Macs { get; init; }

    /// <summary>The layers with their shapes, as the emitted documentation shows them.</summary>
    public required string Layers { get; init; }

    /// <summary>The tensors.</summary>
    public required ArenaLayout Layout { get; init; }

    /// <summary>The data set; null where the spec names none.</summary>
    public required Dataset? Dataset { get; init; }

    /// <summary>Epochs of the recipe.</summary>
    public required int Epochs { get; init; }

    /// <summary>Images per optimizer step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Peak learning rate, scaled.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Whether a running average of the weights is kept.</summary>
    public required bool HasAverage { get; init; }

    /// <summary>The recipe's seed.</summary>
    public required long Seed { get; init; }

    /// <summary>What a run does when a gradient is not a finite number.</summary>
    public required NonFinitePolicy OnNonFinite { get; init; }

    /// <summary>Behaviours of the reference that the spec restores.</summary>
    public Quirks Quirks { get; init; }

    /// <summary>How images are varied.</summary>
    public required DataPolicy Data { get; init; }

    /// <summary>The emitted augmentation of a training image; null where the data set brings its own.</summary>
    public Augment? Augment { get; init; }

    /// <summary>The emitted preparation of an image for evaluation; null where the data set brings its own.</summary>
    public Prepare? Prepare { get; init; }

    /// <summary>Training images of the data set that the spec names, as far as it is always the same.</summary>
    internal long? KnownImages =>
        Dataset is { } dataset && DatasetFacts.Of(dataset).TrainImages is > 0 and var images
            ? images
            : null;

    /// <summary>The emitted policy in its parts; null where there is none.</summary>
    public PolicyParts? Policy { get; init; }

    /// <summary>The emitted mixing of a batch; null where nothing is mixed.</summary>
    public Mix? Mix { get; init; }

    /// <summary>The teacher's variant; null where there is none or it is not a spec.</summary>
    public Variant? Teacher { get; init; }

    /// <summary>Whether the teacher is a TorchScript file, named when a run starts.</summary>
    public bool HasScriptTeacher { get; init; }

    /// <summary>The variant whose trained weights this one starts from; null where it starts from drawn ones.</summary>
    public Func<Variant>? Start { get; init; }

    /// <summary>Where a distillation token comes from when those weights have none.</summary>
    public DistTokenInit DistTokenInit { get; init; }

    /// <summary>What training this spec would need and this version does not do yet, a line each.</summary>
    public IReadOnlyList<string> NotImplemented { get; init; } = [];

    /// <summary>How the matrices are stored while it trains; evaluation is fp32 whatever it is.</summary>
    public Precision Precision { get; init; }

    /// <summary>Bytes that a compiled step plans for an image of a micro-batch; 0 where there is no compiled step.</summary>
    public long StepBytes { get; init; }

    /// <summary>What the compiled step computes; nothing where there is none.</summary>
    public StepWork StepWork { get; init; }

    /// <summary>Why there is no compiled step; null where there is one.</summary>
    public string? NoCompiledStep { get; init; }

    /// <summary>The compiled evaluation over an arena, which must outlive it; null where there is none.</summary>
    public Func<Arena, ICompiledEvaluation>? Evaluate { get; init; }

    /// <summary>Why there is no compiled evaluation; null where there is one.</summary>
    public string? NoCompiledEvaluation { get; init; }

    /// <summary>Builds the emitted module over an arena.</summary>
    public required Func<Arena, nn.Module<Tensor, Tensor>> Build { get; init; }

    /// <summary>Holds the live module against the compiler's constants.</summary>
    public required Action<nn.Module<Tensor, Tensor>> Verify { get; init; }

    /// <summary>Runs the emitted training loop.</summary>
    public required Action<TrainingParts> Train { get; init; }
}
