using System.Globalization;
using System.Text.Json.Nodes;
using DeitGen.Reports;

namespace DeitGen.Cli;

/// <summary>Tells a prediction: the image, drawn or by its name, and the likeliest classes; or a JSON line.</summary>
/// <param name="Path">The image.</param>
/// <param name="Prediction">What the network says about it.</param>
/// <param name="Classes">What its classes are called.</param>
internal sealed record PredictionReport(
    string Path,
    Prediction Prediction,
    IReadOnlyList<string> Classes
)
{
    private const int Ranks = 5;

    /// <summary>What the image is, where that is known.</summary>
    public int? Label { get; init; }

    /// <summary>The image's grey levels, where it can be drawn as text.</summary>
    public byte[]? Drawing { get; init; }

    public void Write(CliHost host, bool json, bool logits)
    {
        if (json)
            JsonLines.Write(host.Output, Json(logits));
        else
            foreach (var line in Lines(host.IsUnicode, logits))
                host.Output.WriteLine(line);
    }

    private IEnumerable<string> Lines(bool unicode, bool logits)
    {
        var top = Prediction.Top(Ranks);
        foreach (var line in Title(top[0].Index, unicode))
            yield return line;
        var width = top.Max(pair => Classes[pair.Index].Length);
        foreach (var (index, probability) in top)
            yield return $"{Classes[index].PadRight(width)}  {RunText.Percent(probability), 9}";
        if (!logits)
            yield break;
        foreach (var (name, values) in Logits())
            yield return $"{name}: {string.Join(" ", values.Select(Text))}";
    }

    private IEnumerable<string> Title(int predicted, bool unicode)
    {
        if (Drawing is not null && Label is { } digit)
            return DigitDrawing.Lines([new(Drawing, digit, predicted)], unicode);
        return [Label is { } label ? $"{Path}: is {Classes[label]}, says" : $"{Path}:"];
    }

    private JsonObject Json(bool logits)
    {
        var line = new JsonObject
        {
            ["path"] = Path,
            ["top"] = new JsonArray([
                .. Prediction
                    .Top(Ranks)
                    .Select(pair => new JsonObject
                    {
                        ["index"] = pair.Index,
                        ["class"] = Classes[pair.Index],
                        ["probability"] = JsonReporter.Number(pair.Probability),
                    }),
            ]),
        };
        if (Label is { } label)
            line["label"] = label;
        if (logits)
            foreach (var (name, values) in Logits())
                line[name] = new JsonArray([.. values.Select(v => JsonReporter.Number(v))]);
        return line;
    }

    private IEnumerable<(string Name, float[] Values)> Logits()
    {
        yield return ("logits", Prediction.Logits);
        if (Prediction.Class is { } own)
            yield return ("logits_class", own);
        if (Prediction.Distillation is { } distillation)
            yield return ("logits_distillation", distillation);
    }

    private static string Text(float logit) => logit.ToString("F4", CultureInfo.InvariantCulture);
}
