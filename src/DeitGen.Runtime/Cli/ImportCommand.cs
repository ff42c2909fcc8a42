using System.CommandLine;
using System.Text.Json.Nodes;
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
        var argument = VariantArgument.Create(variants);
        var file = new Argument<string>("FILE")
        {
            Description = "A .pth or .safetensors file of weights under timm's names",
        };
        var output = new Option<string>("--output")
        {
            Description = "Directory for model.safetensors",
            HelpName = "DIR",
            Required = true,
        };
        var entry = new Option<string?>("--entry")
        {
            Description =
                "Which weights of a training checkpoint: model or model_ema (default: model)",
            HelpName = "NAME",
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
        };
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(argument);
            var report = Importer.Import(
                variant.Name,
                variant.Layout,
                parsed.GetRequiredValue(file),
                parsed.GetValue(entry),
                parsed.GetRequiredValue(output)
            );
            Tell(host, parsed.GetValue(shared.Json), variant, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(CliHost host, bool json, Variant variant, ImportReport report)
    {
        if (json)
        {
            JsonLines.Write(host.Output, Json(report));
            return;
        }
        var name = report.Official is { } official
            ? $"the official {official}.pth"
            : "no official file";
        host.Output.WriteLine($"{report.Source}: {report.Container}, {name}");
        host.Output.WriteLine($"SHA-256    {report.Digest}");
        host.Output.WriteLine(
            FormattableString.Invariant(
                $"found      {report.Tensors:N0} tensors, {report.Parameters:N0} parameters"
            )
        );
        host.Output.WriteLine($"checkpoint {report.Model}");
        host.Output.WriteLine(
            $"next       {host.Program} eval {variant.Name} --checkpoint {ProgramPath.Quoted(report.Model)}"
        );
    }

    private static JsonObject Json(ImportReport report) =>
        new()
        {
            ["source"] = report.Source,
            ["container"] = report.Container,
            ["sha256"] = report.Digest,
            ["official"] = report.Official,
            ["tensors"] = report.Tensors,
            ["parameters"] = report.Parameters,
            ["checkpoint"] = report.Model,
        };
}
