using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using DeitGen.Checkpoints;
using DeitGen.Data;
using DeitGen.Reports;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary><c>eval</c>: measures a trained network on its test images.</summary>
internal static class EvalCommand
{
    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var network = new NetworkOptions(variants);
        var data = OptionText.PathOf(
            "--data",
            "DIR",
            "Folder of the data set (default: none, Digits is embedded)"
        );
        var command = new Command("eval", "Measure a trained network on its test images") { data };
        network.AddTo(command);
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(network.Variant);
            var images = DataSets.OpenTest(variant, parsed.GetValue(data));
            using var model = network.Open(parsed);
            ClassNames.Check(model.File, images.ClassNames);
            Tell(host, parsed.GetValue(shared.Json), variant, model, images);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(
        CliHost host,
        bool json,
        Variant variant,
        FrozenModel model,
        IEvaluationSource images
    )
    {
        var since = Stopwatch.GetTimestamp();
        var evaluation = Evaluator.Measure(model.Asked, images, CPU, variant.Quirks);
        var speed = evaluation.Images / Stopwatch.GetElapsedTime(since).TotalSeconds;
        if (json)
            JsonLines.Write(host.Output, Json(evaluation, speed, model.File));
        else
            host.Output.WriteLine(
                $"{variant.Name}: {RunResultText.Measured(evaluation)}, {RunText.Speed(speed)}"
            );
    }

    private static JsonObject Json(Evaluation evaluation, double speed, string file)
    {
        var line = JsonReporter.Add([], evaluation);
        var trained = CheckpointLocation.Find(file).Directory is { } directory
            ? CheckpointStore.Manifest(directory)
            : null; // a file that lies alone does not know its run
        line["epochs"] = trained?.Step / trained?.StepsPerEpoch;
        line["steps"] = trained?.Step;
        line["images_per_second"] = JsonReporter.Number(speed);
        line["checkpoint"] = file;
        return line;
    }
}
