using System.CommandLine;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary><c>train</c>: trains a variant, or goes on with a run of it.</summary>
internal sealed class TrainCommand
{
    private readonly Option<string?> data = OptionText.PathOf(
        "--data",
        "DIR",
        "Folder of the data set (default: none, Digits is embedded)"
    );

    private readonly Option<string?> output = OptionText.PathOf(
        "--output",
        "DIR",
        "The run's directory (default: the next free runs/VARIANT-NNN)"
    );

    private readonly Option<string> device = OptionText.Word(
        "--device",
        "Where the network runs",
        "cpu",
        "cuda"
    );

    private readonly Option<long?> epochs = OptionText.Number(
        "--epochs",
        "Epochs; warm-up scales with them (default: the recipe's)",
        1,
        int.MaxValue
    );

    private readonly Option<long?> seed = OptionText.Number(
        "--seed",
        "Key of every random choice (default: the recipe's)",
        0,
        long.MaxValue
    );

    private readonly Option<long?> workers = OptionText.Number(
        "--workers",
        "Threads that prepare batches; the result does not depend on them (default: what the machine suggests)",
        1,
        1_024
    );

    private readonly Option<long?> threads = OptionText.Number(
        "--threads",
        "Threads of the matrix products (default: every core, or the checkpoint's)",
        1,
        1_024
    );

    private readonly Option<string> step = OptionText.Word(
        "--step",
        "Who does the steps: auto takes the compiled step where there is one",
        StepKind.Auto,
        StepKind.Module
    );

    private readonly Option<long?> memory = OptionText.Memory(
        "Memory of a compiled step, for a new run"
    );

    private readonly Option<bool> allowSlowBf16 = new("--allow-slow-bf16")
    {
        Description = "Train a variant of Precision.Bf16 even on a processor without bf16 units",
    };

    private readonly Option<string> resume = new("--resume")
    {
        Description =
            "auto: go on with a run found in --output; never; or a checkpoint to go on from",
        HelpName = "auto|never|FILE",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> teacher = OptionText.PathOf(
        "--teacher",
        "FILE",
        "Checkpoint of the teacher, for a variant with distillation; a TorchScript file, whose code is run, where the spec says so"
    );

    private readonly Option<string?> teacherCache = OptionText.PathOf(
        "--teacher-cache",
        "FILE",
        "The teacher's logits: filled on first use, replayed by later runs of the same teacher, data, policy and seed"
    );

    private readonly Option<string?> from = OptionText.PathOf(
        "--from",
        "FILE",
        "Checkpoint to start from, for a variant with [FineTune]"
    );

    private readonly Option<bool> allowMissing = new("--allow-missing")
    {
        Description = "With --from: draw the tensors that the checkpoint lacks",
    };

    private readonly Option<bool> allowUnexpected = new("--allow-unexpected")
    {
        Description = "With --from: leave out the tensors that the variant lacks",
    };

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var options = new TrainCommand();
        var variant = VariantArgument.Create(variants);
        var command = new Command("train", "Train a variant, or go on with a run of it")
        {
            variant,
            options.data,
            options.output,
            options.device,
            options.epochs,
            options.seed,
            options.workers,
            options.threads,
            options.step,
            options.memory,
            options.allowSlowBf16,
            options.resume,
            options.teacher,
            options.teacherCache,
            options.from,
            options.allowMissing,
            options.allowUnexpected,
        };
        command.SetAction(parsed =>
            TrainingSession.Run(
                host,
                parsed.GetRequiredValue(variant),
                options.Read(parsed),
                parsed.GetValue(shared.Json)
            )
        );
        return command;
    }

    private TrainOptions Read(ParseResult parsed) =>
        new()
        {
            Data = parsed.GetValue(data),
            Output = parsed.GetValue(output),
            Device = parsed.GetRequiredValue(device),
            Epochs = (int?)parsed.GetValue(epochs),
            Seed = parsed.GetValue(seed),
            Workers = (int?)parsed.GetValue(workers),
            Threads = (int?)parsed.GetValue(threads),
            Step = parsed.GetRequiredValue(step),
            MemoryMib = parsed.GetValue(memory),
            AllowSlowBf16 = parsed.GetValue(allowSlowBf16),
            Resume = parsed.GetRequiredValue(resume),
            Teacher = parsed.GetValue(teacher),
            TeacherCache = parsed.GetValue(teacherCache),
            From = parsed.GetValue(from),
            AllowMissing = parsed.GetValue(allowMissing),
            AllowUnexpected = parsed.GetValue(allowUnexpected),
        };
}
