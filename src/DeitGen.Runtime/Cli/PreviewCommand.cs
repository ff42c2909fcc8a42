using System.CommandLine;
using System.Text.Json.Nodes;
using DeitGen.Previews;
using DeitGen.Reports;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary><c>preview</c>: pictures of what a variant makes of its images.</summary>
internal static class PreviewCommand
{
    private const int Images = 8;
    private const int MostImages = 64;

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var argument = VariantArgument.Create(variants);
        var data = OptionText.PathOf(
            "--data",
            "DIR",
            "Folder of the data set, or of mere image files (default: none, Digits is embedded)"
        );
        var output = OptionText.PathOf(
            "--output",
            "DIR",
            "Where to write (default: the next free previews/VARIANT-NNN)"
        );
        var seed = OptionText.Number(
            "--seed",
            "Key of every random choice (default: the recipe's)",
            0,
            long.MaxValue
        );
        var images = OptionText.Number(
            "--images",
            $"Images to show (default: {Images})",
            1,
            MostImages
        );
        var command = new Command(
            "preview",
            "Draw what a variant makes of its images: originals, policy, augmentation, mixed pairs"
        )
        {
            argument,
            data,
            output,
            seed,
            images,
        };
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(argument);
            var files = PreviewWriter.Write(
                new(
                    variant,
                    parsed.GetValue(data),
                    parsed.GetValue(output) ?? NumberedFolder.NextFree("previews", variant.Name),
                    parsed.GetValue(seed) ?? variant.Seed,
                    (int)(parsed.GetValue(images) ?? Images)
                )
            );
            Tell(host, parsed.GetValue(shared.Json), files);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(CliHost host, bool json, IReadOnlyList<string> files)
    {
        if (json)
            JsonLines.Write(host.Output, new JsonObject { ["files"] = Names(files) });
        else
            foreach (var file in files)
                host.Output.WriteLine(file);
    }

    private static JsonArray Names(IReadOnlyList<string> files) =>
        [.. files.Select(file => JsonValue.Create(file))];
}
