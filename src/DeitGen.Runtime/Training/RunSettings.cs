using System.Security.Cryptography;
using System.Text;
using DeitGen.Checkpoints;
using DeitGen.Data;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Everything about a run that is settled before it starts.</summary>
/// <param name="Variant">The spec.</param>
/// <param name="Place">Where it writes, and what it continues.</param>
/// <param name="Device">Where it trains.</param>
/// <param name="Threads">Threads of the matrix products.</param>
/// <param name="Workers">Threads that prepare batches.</param>
/// <param name="Seed">The key of every random choice.</param>
/// <param name="Epochs">Epochs of the run.</param>
internal sealed record RunSettings(
    Variant Variant,
    RunPlace Place,
    Device Device,
    int Threads,
    int Workers,
    long Seed,
    int Epochs
)
{
    /// <summary>Who does the steps.</summary>
    public required StepChoice Step { get; init; }

    /// <summary>The checkpoint that a fine-tuning starts from; null where the run is none, or is continued.</summary>
    public string? From { get; init; }

    /// <summary>How those weights may differ from the network: what they lack is drawn.</summary>
    public Allowance Allow { get; init; }

    /// <summary>Names the spec together with what the command line changed: the first 16 hex digits of a SHA-256.</summary>
    public string Hash
    {
        get
        {
            var text = FormattableString.Invariant(
                $"{Variant.SpecHash}\nepochs={Epochs}\nseed={Seed}\n"
            );
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        }
    }

    /// <summary>What the user said, then what the checkpoint says, then what the recipe says.</summary>
    public static RunSettings Resolve(Variant variant, TrainOptions options)
    {
        OptionChecks.Check(variant, options);
        var place = RunPlace.Resolve(variant, options);
        OptionChecks.Start(variant, options, place);
        var saved = place.Manifest;
        var (cores, device) = (Environment.ProcessorCount, OptionChecks.Device(options));
        return new(
            variant,
            place,
            device,
            options.Threads ?? saved?.Threads ?? cores,
            options.Workers ?? DataSets.SuggestedWorkers,
            options.Seed ?? saved?.Seed ?? variant.Seed,
            options.Epochs ?? saved?.Epochs ?? variant.Epochs
        )
        {
            Step = StepChoice.Of(variant, device, options, saved),
            From = options.From,
            Allow = new(options.AllowMissing, options.AllowUnexpected),
        };
    }
}
