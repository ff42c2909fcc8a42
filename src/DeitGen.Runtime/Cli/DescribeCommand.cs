using System.CommandLine;
using System.Text.Json.Nodes;
using DeitGen.Data;
using DeitGen.Data.Decoding;
using DeitGen.Reports;
using DeitGen.Training;
using static System.FormattableString;

namespace DeitGen.Cli;

/// <summary><c>describe</c>: what the compiler knows of a variant.</summary>
internal static class DescribeCommand
{
    public static Command Create(
        CliHost host,
        IReadOnlyList<Variant> variants,
        SharedOptions shared
    )
    {
        var argument = VariantArgument.Create(variants);
        var command = new Command(
            "describe",
            "Show a variant's layers, its settings that differ from DeiT, and its schedule"
        )
        {
            argument,
        };
        command.SetAction(parsed =>
        {
            var variant = parsed.GetRequiredValue(argument);
            if (parsed.GetValue(shared.Json))
                JsonLines.Write(host.Output, Json(variant));
            else
                foreach (var line in Lines(variant))
                    host.Output.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(Variant variant)
    {
        yield return Invariant(
            $"{variant.Name} ({variant.TypeName}): {variant.Parameters:N0} parameters, {variant.Macs:N0} multiply-adds an image"
        );
        foreach (var line in Section("Layers", Split(variant.Layers)))
            yield return line;
        foreach (var line in Section("Settings that differ from DeiT", Split(variant.Settings)))
            yield return line;
        foreach (var line in Section("Schedule", Schedule(variant)))
            yield return line;
        if (Decoding(variant) is { } decoders)
            foreach (var line in Section("Image files", [$"decoded by {decoders}"]))
                yield return line;
        foreach (var line in Section("Steps on this processor", [Step(variant)]))
            yield return line;
        foreach (var line in Section("Evaluation on this processor", [Evaluation(variant)]))
            yield return line;
        foreach (var line in Section("Not in this version yet", variant.NotImplemented))
            yield return line;
    }

    private static IEnumerable<string> Section(string title, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
            return [];
        return ["", title, .. lines.Select(line => "  " + line)];
    }

    private static string[] Schedule(Variant variant) =>
        [
            Invariant(
                $"{RunText.Count(variant.Epochs, "epoch")}, {variant.BatchSize:N0} images a step, peak learning rate {variant.LearningRate}"
            ),
            Steps(variant) is { } steps
                ? Invariant(
                    $"{RunText.DataSet(variant)}: {steps:N0} steps an epoch, {variant.Epochs * steps:N0} in all"
                )
                : "how many steps that is depends on the images it finds",
            variant.HasAverage
                ? "a running average of the weights is kept and measured too"
                : "no running average of the weights",
        ];

    /// <summary>What decodes image files on this machine; null where the spec reads none.</summary>
    private static string? Decoding(Variant variant) =>
        variant.Dataset == Dataset.Digits ? null : DecodedImage.Decoders;

    /// <summary>Which of the two steps trains it here.</summary>
    private static string Step(Variant variant) =>
        Bf16Check.Refusal(variant) is { } reason ? $"none in bf16: {reason}"
        : StepChoice.Refusal(variant, TorchSharp.DeviceType.CPU) is { } refusal
            ? $"by the module and autograd: {refusal}"
        : Invariant(
            $"{StepChoice.Verb(variant)}, {variant.StepBytes / 1024:N0} KiB for each image of a micro-batch"
        );

    /// <summary>Who evaluates it here.</summary>
    private static string Evaluation(Variant variant) =>
        EvaluationChoice.Text(variant, TorchSharp.DeviceType.CPU);

    /// <summary>Steps of an epoch; null where only the user knows the data.</summary>
    private static long? Steps(Variant variant) =>
        variant.KnownImages is { } images
            ? EpochLength.Steps(images, variant.BatchSize, variant.Quirks)
            : null;

    private static JsonObject Json(Variant variant) =>
        new()
        {
            ["variant"] = variant.Name,
            ["type"] = variant.TypeName,
            ["spec_hash"] = variant.SpecHash,
            ["layout_hash"] = variant.Layout.Hash,
            ["parameters"] = variant.Parameters,
            ["macs"] = variant.Macs,
            ["image_size"] = variant.ImageSize,
            ["patch_size"] = variant.PatchSize,
            ["tokens"] = RunText.Tokens(variant),
            ["classes"] = variant.NumClasses,
            ["dataset"] = variant.Dataset?.ToString(),
            ["decoder"] = Decoding(variant),
            ["epochs"] = variant.Epochs,
            ["batch_size"] = variant.BatchSize,
            ["learning_rate"] = variant.LearningRate,
            ["steps_per_epoch"] = Steps(variant),
            ["step"] = Step(variant),
            ["evaluation"] = Evaluation(variant),
            ["settings"] = Array(Split(variant.Settings)),
            ["not_implemented"] = Array(variant.NotImplemented),
        };

    private static JsonArray Array(IEnumerable<string> lines) =>
        [.. lines.Select(line => JsonValue.Create(line))];

    private static string[] Split(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
