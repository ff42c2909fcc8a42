using System.CommandLine;
using DeitGen.Checkpoints;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary><c>import</c>: turns a PyTorch or safetensors file into a checkpoint of ours.</summary>
internal static class ImportCommand
{
    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var argument = VariantArgument.Create(WithTeachers(variants));
        var file = new Argument<string>("FILE")
        {
            Description = "A .pth or .safetensors file of weights under timm's names",
        };
        var output = OptionText.RequiredPath("--output", "DIR", "Directory of the checkpoint");
        var entry = new Option<string?>("--entry")
        {
            Description =
                "Which weights of a training checkpoint: model or model_ema (default: model)",
            HelpName = "NAME",
        };
        var allowMissing = new Option<bool>("--allow-missing")
        {
            Description = "Draw the tensors that the file lacks",
        };
        var allowUnexpected = new Option<bool>("--allow-unexpected")
        {
            Description = "Leave out the tensors that the variant lacks",
        };
        var command = new Command(
            "import",
            "Turn a PyTorch or safetensors file into a checkpoint; nothing in it is executed"
        )
        {
            argument,
            file,
            output,
            entry,
            allowMissing,
            allowUnexpected,
        };
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(argument);
            var settings = new ImportSettings(
                variant.Name,
                variant.SpecHash,
                variant.Layout,
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(output)
            )
            {
                Entry = parsed.GetValue(entry),
                Allow = new(parsed.GetValue(allowMissing), parsed.GetValue(allowUnexpected)),
                Seed = variant.Seed,
            };
            var report = Importer.Import(settings);
            Tell(host, parsed.GetValue(shared.Json), variant, report);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A teacher that ships with the runtime is no variant of the program, but its weights are wanted too.</summary>
    private static IReadOnlyList<Variant> WithTeachers(IReadOnlyList<Variant> variants) =>
        [
            .. variants
                .Concat(variants.Select(variant => variant.Teacher).OfType<Variant>())
                .DistinctBy(variant => variant.Name),
        ];

    private static void Tell(CliHost host, bool json, Variant variant, ImportReport report)
    {
        if (json)
            JsonLines.Write(host.Output, ImportText.Json(report));
        else
            foreach (var line in ImportText.Lines(report, host.Program, variant.Name))
                host.Output.WriteLine(line);
    }
}
