using System.CommandLine;
using DeitGen.Errors;
using DeitGen.Native;
using DeitGen.Planning;
using DeitGen.Reports;
using DeitGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary><c>plan</c>: what a run of a variant would take on this machine, after five seconds of measuring the machine.</summary>
internal sealed class PlanCommand
{
    private readonly Option<string?> data = OptionText.PathOf(
        "--data",
        "DIR",
        "Folder of the data set: its loader is measured too"
    );

    private readonly Option<long?> memory = OptionText.Memory("Memory of a compiled step");

    private readonly Option<long?> epochs = OptionText.Number(
        "--epochs",
        "Epochs (default: the recipe's)",
        1,
        int.MaxValue
    );

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var options = new PlanCommand();
        var argument = VariantArgument.Create(variants);
        var command = new Command(
            "plan",
            "Foretell memory, speed and hours of a run on this machine, and what will bind it"
        )
        {
            argument,
            options.data,
            options.memory,
            options.epochs,
        };
        command.SetAction(parsed =>
        {
            var plan = options.Forecast(host, parsed.GetRequiredValue(argument), parsed);
            if (parsed.GetValue(shared.Json))
                JsonLines.Write(host.Output, PlanText.Json(plan));
            else
                NamedLines.Write(host.Output, PlanText.Lines(plan));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What a run would be told; to reckon or to measure, bf16 without units for it is no mistake.</summary>
    public static TrainOptions Options(Variant variant, long? memoryMib) =>
        new() { MemoryMib = memoryMib, AllowSlowBf16 = variant.Precision == Precision.Bf16 };

    private RunForecast Forecast(CliHost host, Variant variant, ParseResult parsed)
    {
        var options = Options(variant, parsed.GetValue(memory));
        OptionChecks.Check(variant, options);
        if (StepChoice.Refusal(variant, DeviceType.CPU) is { } refusal)
            throw new UserErrorException(
                $"'{variant.Name}' is trained by its module ({refusal}), whose time 'plan' does not foretell; measure it: {host.Program} bench {variant.Name}"
            );
        NativeLibraries.Require();
        var choice = StepChoice.Of(variant, CPU, options, saved: null);
        var folder = parsed.GetValue(data);
        (long Images, double PerSecond)? loader =
            folder is not null || variant.Dataset == Dataset.Digits
                ? host.MeasureLoader(variant, folder)
                : null;
        var rates = host.Calibrate(variant, choice.MicroBatch);
        return new(
            variant,
            choice,
            rates,
            StepForecast.Of(variant, rates, choice.MicroBatch),
            (int?)parsed.GetValue(epochs) ?? variant.Epochs,
            loader?.Images ?? variant.KnownImages,
            loader?.PerSecond
        );
    }
}
