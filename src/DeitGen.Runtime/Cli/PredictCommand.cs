using System.CommandLine;
using DeitGen.Data;
using DeitGen.Data.Digits;
using DeitGen.Errors;
using DeitGen.Training;
using static TorchSharp.torch;

namespace DeitGen.Cli;

/// <summary><c>predict</c>: what a trained network takes images for.</summary>
internal sealed class PredictCommand
{
    private readonly Argument<string[]> files = new("IMAGE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Image files",
    };
    private readonly Option<long?> sample = OptionText.Number(
        "--sample",
        "Number of a test image of the data set, from 0",
        0,
        int.MaxValue
    );
    private readonly Option<string?> data = OptionText.PathOf(
        "--data",
        "DIR",
        "With --sample: folder of the data set (default: none, Digits is embedded)"
    );
    private readonly Option<bool> logits = new("--logits") { Description = "Show the logits too" };

    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var network = new NetworkOptions(variants);
        var options = new PredictCommand();
        var command = new Command("predict", "Show what a trained network takes images for");
        network.AddTo(command);
        command.Add(options.files);
        command.Add(options.sample);
        command.Add(options.data);
        command.Add(options.logits);
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(network.Variant);
            var source = options.Source(parsed, variant);
            using var model = network.Open(parsed);
            foreach (var report in source(model))
                report.Write(host, parsed.GetValue(shared.Json), parsed.GetValue(options.logits));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What is asked for; refused before a network is loaded.</summary>
    private Func<FrozenModel, IEnumerable<PredictionReport>> Source(
        ParseResult parsed,
        Variant variant
    )
    {
        var paths = parsed.GetValue(files) ?? [];
        return (paths, (int?)parsed.GetValue(sample)) switch
        {
            ([], { } index) => Sample(
                variant,
                DataSets.OpenTest(variant, parsed.GetValue(data)),
                index
            ),
            ([], null) => throw new UserErrorException(
                $"predict {variant.Name} needs an image; give image files, or --sample N for a test image"
            ),
            (_, null) => Files(variant, paths),
            _ => throw new UserErrorException(
                $"predict {variant.Name} has image files and --sample; give one of the two"
            ),
        };
    }

    private static Func<FrozenModel, IEnumerable<PredictionReport>> Files(
        Variant variant,
        string[] paths
    )
    {
        var images = DataSets.OpenFiles(variant, paths);
        return model => Predictions(model, variant, images);
    }

    private static IEnumerable<PredictionReport> Predictions(
        FrozenModel model,
        Variant variant,
        ITestSet images
    )
    {
        var classes = ClassNames.Of(variant, model.File);
        var index = 0;
        foreach (var batch in images.Batches())
        {
            using var ownImages = batch.Images;
            using var ownLabels = batch.Labels;
            foreach (var prediction in Predictor.Predict(model, variant, ownImages))
                yield return new(images.Name(index++), prediction, classes);
        }
    }

    private static Func<FrozenModel, IEnumerable<PredictionReport>> Sample(
        Variant variant,
        ITestSet images,
        int index
    )
    {
        if (index >= images.Images)
            throw new UserErrorException(
                $"--sample is '{index}'; give a whole number from 0 to {images.Images - 1}"
            );
        return model =>
        {
            using var scope = NewDisposeScope();
            var batch = images.One(index);
            var prediction = Predictor.Predict(model, variant, batch.Images)[0];
            var isDigit = variant.Dataset == Dataset.Digits;
            return
            [
                new(images.Name(index), prediction, ClassNames.Of(variant, model.File))
                {
                    Label = (int)batch.Labels.data<long>()[0],
                    Drawing = isDigit ? DigitsData.Test[index].Pixels : null,
                },
            ];
        };
    }
}
