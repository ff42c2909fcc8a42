using System.CommandLine;
using DeitGen.Data.Digits;
using DeitGen.Errors;
using DeitGen.Facts;
using DeitGen.Training;

namespace DeitGen.Cli;

/// <summary><c>predict</c>: what a trained network takes an image for.</summary>
internal static class PredictCommand
{
    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var network = new NetworkOptions(variants);
        var files = new Argument<string[]>("IMAGE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Hidden = true,
        };
        var sample = OptionText.Number(
            "--sample",
            "Number of a test image of Digits, from 0 to 358",
            0,
            DigitsData.Test.Count - 1
        );
        var logits = new Option<bool>("--logits") { Description = "Show the logits too" };
        var command = new Command("predict", "Show what a trained network takes an image for");
        network.AddTo(command);
        command.Add(files);
        command.Add(sample);
        command.Add(logits);
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(network.Variant);
            var index = Checked(variant, parsed.GetValue(files), (int?)parsed.GetValue(sample));
            using var model = network.Open(parsed);
            var report = new PredictionReport(index, Predictor.Predict(model, variant, index));
            report.Write(host, parsed.GetValue(shared.Json), parsed.GetValue(logits));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The test image that is asked for.</summary>
    private static int Checked(Variant variant, string[]? files, int? sample)
    {
        if (files is [var file, ..])
            throw new UserErrorException(
                $"image file '{file}' is not read by this version yet; give --sample N for a test image of Digits"
            );
        if (variant.Dataset != Dataset.Digits)
            throw new UserErrorException(
                $"variant '{variant.Name}' has no test images of Digits, and this version predicts no others; choose a variant that trains on Digits"
            );
        return sample
            ?? throw new UserErrorException(
                $"predict {variant.Name} needs an image; give --sample N, from 0 to {DatasetFacts.Of(Dataset.Digits).TestImages - 1}"
            );
    }
}
