using System.CommandLine;
using System.Text.Json.Nodes;
using DeitGen.Data.Images;
using DeitGen.Errors;
using DeitGen.Reports;

namespace DeitGen.Cli;

/// <summary><c>verify-data</c>: reads every image of a folder and lists those that are broken.</summary>
internal static class VerifyDataCommand
{
    public static Command Create(CliHost host, SharedOptions shared)
    {
        var directory = new Argument<string>("DIR")
        {
            HelpName = "DIR",
            Description = "Folder of the data set, as for --data",
        };
        var command = new Command(
            "verify-data",
            "Read every image of a data set and list those that are broken"
        )
        {
            directory,
        };
        command.SetAction(parsed =>
        {
            Verify(host, parsed.GetRequiredValue(directory), parsed.GetValue(shared.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Verify(CliHost host, string directory, bool json)
    {
        var (images, broken) = (0L, 0L);
        foreach (var (name, part) in DataVerification.Parts(directory))
        {
            var found = DataVerification.Broken(part);
            foreach (var file in found)
                Tell(host, file, json);
            if (!json)
                host.Output.WriteLine(
                    $"{name}: {RunText.Count(part.Count, "image")}, {found.Count:N0} broken"
                );
            images += part.Count;
            broken += found.Count;
        }
        if (json)
            JsonLines.Write(
                host.Output,
                new JsonObject { ["images"] = images, ["broken"] = broken }
            );
        if (broken > 0)
            throw new UserErrorException(
                $"{broken:N0} of {RunText.Count(images, "image")} in '{directory}' are broken; replace or delete them"
            );
    }

    private static void Tell(CliHost host, BrokenFile file, bool json)
    {
        if (json)
            JsonLines.Write(
                host.Output,
                new JsonObject { ["path"] = file.Name, ["problem"] = file.Problem }
            );
        else
            host.Output.WriteLine($"{file.Name}: {file.Problem}");
    }
}
