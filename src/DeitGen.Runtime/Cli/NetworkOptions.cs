using System.CommandLine;
using DeitGen.Checkpoints;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary>Which trained network a command uses.</summary>
internal sealed class NetworkOptions(IReadOnlyList<Variant> variants)
{
    private readonly Option<string> weights = OptionText.Word(
        "--weights",
        "Weights as trained, or their running average",
        "raw",
        "ema"
    );

    private readonly Option<string> step = OptionText.Word(
        "--step",
        "Who computes: auto takes the compiled evaluation where there is one",
        StepKind.Auto,
        StepKind.Module
    );

    /// <summary>The spec.</summary>
    public Argument<Variant> Variant { get; } = VariantArgument.Create(variants);

    /// <summary>Where its weights are.</summary>
    public Option<string> Checkpoint { get; } =
        OptionText.RequiredPath(
            "--checkpoint",
            "FILE",
            "A run's directory, a checkpoint's directory, or a model.safetensors"
        );

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Variant);
        command.Add(Checkpoint);
        command.Add(weights);
        command.Add(step);
    }

    /// <summary>The network that was asked for; the caller disposes it.</summary>
    public FrozenModel Open(ParseResult parsed) =>
        FrozenModel.Open(
            parsed.GetRequiredValue(Variant),
            parsed.GetRequiredValue(Checkpoint),
            parsed.GetRequiredValue(weights) == "ema"
                ? CheckpointWeights.Average
                : CheckpointWeights.Raw,
            device: null,
            parsed.GetRequiredValue(step)
        );
}
