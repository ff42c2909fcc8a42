namespace DeitGen.Training;

/// <summary>What a user may say about a run that the spec does not: the options of <c>train</c>.</summary>
public sealed record TrainOptions
{
    /// <summary>Folder of the data set; none for an embedded one.</summary>
    public string? Data { get; init; }

    /// <summary>The run's directory; by default the next free <c>runs/VARIANT-NNN</c>.</summary>
    public string? Output { get; init; }

    /// <summary>cpu or cuda.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Epochs instead of the recipe's; warm-up scales with them.</summary>
    public int? Epochs { get; init; }

    /// <summary>Seed instead of the recipe's.</summary>
    public long? Seed { get; init; }

    /// <summary>Threads that prepare batches; by default what the machine suggests.</summary>
    public int? Workers { get; init; }

    /// <summary>Threads of the matrix products; by default every core, or the checkpoint's.</summary>
    public int? Threads { get; init; }

    /// <summary>auto or module: who does the steps.</summary>
    public string Step { get; init; } = StepKind.Auto;

    /// <summary>Mebibytes that a compiled step may plan, which decide its micro-batch.</summary>
    public long? MemoryMib { get; init; }

    /// <summary>Whether a bf16 run may go on where fp32 would be faster.</summary>
    public bool AllowSlowBf16 { get; init; }

    /// <summary>auto, never, or the path of a checkpoint.</summary>
    public string Resume { get; init; } = "auto";

    /// <summary>A checkpoint of the teacher.</summary>
    public string? Teacher { get; init; }

    /// <summary>A file of the teacher's logits: filled by the first run that names it, replayed by those after.</summary>
    public string? TeacherCache { get; init; }

    /// <summary>A checkpoint of the spec that is fine-tuned.</summary>
    public string? From { get; init; }

    /// <summary>Whether tensors that the weights lack are drawn.</summary>
    public bool AllowMissing { get; init; }

    /// <summary>Whether tensors that the network lacks are left out.</summary>
    public bool AllowUnexpected { get; init; }
}
