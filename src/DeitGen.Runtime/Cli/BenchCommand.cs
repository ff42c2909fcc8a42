using System.CommandLine;
using DeitGen.Native;
using DeitGen.Planning;
using DeitGen.Reports;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary><c>bench</c>: how fast a variant's own steps are on this machine, compiled and by the module.</summary>
internal static class BenchCommand
{
    private const int DefaultRounds = 3;

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var argument = VariantArgument.Create(variants);
        var memory = OptionText.Memory("Memory of a compiled step");
        var rounds = OptionText.Number(
            "--rounds",
            "Rounds in which compiled step and module take turns; the quickest step counts (default: 3)",
            1,
            1_000
        );
        var command = new Command("bench", "Measure a variant's training steps on this machine")
        {
            argument,
            memory,
            rounds,
        };
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(argument);
            var options = PlanCommand.Options(variant, parsed.GetValue(memory));
            OptionChecks.Check(variant, options);
            NativeLibraries.Require();
            var choice = StepChoice.Of(variant, CPU, options, saved: null);
            var trial = host.Try(variant, choice, (int?)parsed.GetValue(rounds) ?? DefaultRounds);
            if (parsed.GetValue(shared.Json))
                JsonLines.Write(host.Output, TrialText.Json(variant, trial));
            else
                NamedLines.Write(host.Output, TrialText.Lines(variant, choice, trial));
            return ExitCode.Done;
        });
        return command;
    }
}
