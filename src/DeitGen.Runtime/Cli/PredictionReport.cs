using System.Globalization;
using System.Text.Json.Nodes;
using DeitGen.Data.Digits;
using DeitGen.Reports;

namespace DeitGen.Cli;

/// <summary>Tells a prediction: the scan drawn and the likeliest classes, or a JSON line.</summary>
/// <param name="Sample">Index of the test image.</param>
/// <param name="Prediction">What the network says about it.</param>
internal sealed record PredictionReport(int Sample, Prediction Prediction)
{
    private const int Ranks = 5;

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
        var scan = DigitsData.Test[Sample];
        var drawn = new DrawnDigit(scan.Pixels, scan.Label, Prediction.Top(1)[0].Index);
        foreach (var line in DigitDrawing.Lines([drawn], unicode))
            yield return line;
        foreach (var (index, probability) in Prediction.Top(Ranks))
            yield return $"{DigitsData.ClassNames[index]}  {RunText.Percent(probability), 9}";
        if (!logits)
            yield break;
        foreach (var (name, values) in Logits())
            yield return $"{name}: {string.Join(" ", values.Select(Text))}";
    }

    private JsonObject Json(bool logits)
    {
        var line = new JsonObject
        {
            ["path"] = $"digits/test/{Sample}",
            ["top"] = new JsonArray([
                .. Prediction
                    .Top(Ranks)
                    .Select(pair => new JsonObject
                    {
                        ["index"] = pair.Index,
                        ["class"] = DigitsData.ClassNames[pair.Index],
                        ["probability"] = JsonReporter.Number(pair.Probability),
                    }),
            ]),
            ["label"] = DigitsData.Test[Sample].Label,
        };
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
