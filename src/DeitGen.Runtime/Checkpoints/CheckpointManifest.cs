using System.Text.Json.Serialization;

namespace DeitGen.Checkpoints;

/// <summary>What a checkpoint says about itself and its run. Equal runs give equal manifests: there is no clock in it.</summary>
internal sealed record CheckpointManifest
{
    /// <summary>The format that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public required string Variant { get; init; }
    public required string SpecHash { get; init; }

    /// <summary>Of the spec together with what the command line changed.</summary>
    public required string RunHash { get; init; }
    public required string LayoutHash { get; init; }
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>A name for each class, in the order of the logits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? ClassNames { get; init; }

    public required string Device { get; init; }
    public required int Threads { get; init; }
    public required int MicroBatch { get; init; }

    /// <summary>compiled or module: who did the steps; null in a checkpoint that is older than the choice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StepKind { get; init; }

    /// <summary>fp32 or bf16: how matrices are stored within a step. What a checkpoint holds is fp32; null in an older one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Precision { get; init; }
    public required long Seed { get; init; }
    public required int Epochs { get; init; }
    public required long StepsPerEpoch { get; init; }
    public required long TotalSteps { get; init; }

    /// <summary>Steps done.</summary>
    public required long Step { get; init; }
    public required long Updates { get; init; }
    public required long SkippedUpdates { get; init; }

    public required double? BestTop1 { get; init; }
    public required int? BestEpoch { get; init; }

    /// <summary>The part of the unfinished epoch's mean loss that is known.</summary>
    public required LossSums Losses { get; init; }

    /// <summary>SHA-256 of the teacher's file.</summary>
    public required string? TeacherDigest { get; init; }

    /// <summary>SHA-256 of the file that a fine-tuning started from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StartDigest { get; init; }

    /// <summary>SHA-256 of the foreign file that weights were imported from; such a checkpoint is of no run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ImportDigest { get; init; }

    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>SHA-256 of each of the checkpoint's other files.</summary>
    [JsonPropertyName("sha256")]
    public IReadOnlyDictionary<string, string> Digests { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Of weights that were imported: nothing was trained, on no device, and there is one file.</summary>
    public static CheckpointManifest Imported(
        string variant,
        string specHash,
        string layoutHash,
        string source,
        string model
    ) =>
        new()
        {
            Variant = variant,
            SpecHash = specHash,
            RunHash = "",
            LayoutHash = layoutHash,
            Settings = [],
            Device = "",
            Threads = 0,
            MicroBatch = 0,
            Seed = 0,
            Epochs = 0,
            StepsPerEpoch = 0,
            TotalSteps = 0,
            Step = 0,
            Updates = 0,
            SkippedUpdates = 0,
            BestTop1 = null,
            BestEpoch = null,
            Losses = LossSums.None,
            TeacherDigest = null,
            ImportDigest = source,
            Versions = new Dictionary<string, string>(),
            Digests = new Dictionary<string, string> { [CheckpointFiles.Model] = model },
        };
}
