using System.Text;
using System.Text.Json;
using DeitGen.Reports;

namespace DeitGen.Training;

/// <summary>A run's log.jsonl: an object per epoch, no clock in it.</summary>
internal sealed class RunLog(string path)
{
    /// <summary>Adds an epoch.</summary>
    public void Append(EpochReport epoch, long parameters)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
            Write(json, epoch, parameters);
        line.WriteByte((byte)'\n');
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write(line.ToArray());
    }

    /// <summary>Drops what was written after so many steps, and a line that a crash cut short.</summary>
    public void KeepUntil(long steps)
    {
        if (!File.Exists(path))
            return;
        var kept = new StringBuilder();
        foreach (var line in File.ReadLines(path).TakeWhile(line => Steps(line) <= steps))
            kept.Append(line).Append('\n');
        File.WriteAllText(path + ".new", kept.ToString());
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The last epoch's evaluations of the raw and the averaged weights, of so many images.</summary>
    public (Evaluation? Raw, Evaluation? Average) Last(long images)
    {
        if (!File.Exists(path) || File.ReadLines(path).LastOrDefault() is not { } line)
            return default;
        using var json = JsonDocument.Parse(line);
        return (Read(json.RootElement, "test", images), Read(json.RootElement, "ema", images));
    }

    private static void Write(Utf8JsonWriter json, EpochReport epoch, long parameters)
    {
        json.WriteStartObject();
        json.WriteNumber("epoch", epoch.Epoch);
        json.WriteNumber("steps", epoch.Steps);
        Number(json, "train_lr", epoch.LearningRate);
        Number(json, "train_loss", epoch.TrainLoss);
        if (epoch.TrainTeacherLoss is { } teacher)
        {
            Number(json, "train_label_loss", epoch.TrainLabelLoss ?? double.NaN);
            Number(json, "train_teacher_loss", teacher);
        }
        Write(json, "test", epoch.Raw);
        if (epoch.Average is { } average)
            Write(json, "ema", average);
        json.WriteNumber("n_parameters", parameters);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string weights, Evaluation evaluation)
    {
        Number(json, weights + "_loss", evaluation.Loss);
        Number(json, weights + "_top1", evaluation.Top1);
        Number(json, weights + "_top5", evaluation.Top5);
        if (evaluation.ClassTop1 is { } ownClass)
            Number(json, weights + "_top1_class", ownClass);
        if (evaluation.DistillationTop1 is { } distillation)
            Number(json, weights + "_top1_distillation", distillation);
    }

    /// <summary>JSON has no word for what is no finite number: null.</summary>
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static Evaluation? Read(JsonElement line, string weights, long images)
    {
        double? Value(string name) =>
            line.TryGetProperty(weights + name, out var value)
                ? value.ValueKind == JsonValueKind.Number
                    ? value.GetDouble()
                    : double.NaN
                : null;
        return Value("_top1") is { } top1
            ? new(
                top1,
                Value("_top5") ?? double.NaN,
                Value("_loss") ?? double.NaN,
                Value("_top1_class"),
                Value("_top1_distillation"),
                images
            )
            : null;
    }

    /// <summary>Steps done at a line; more than any run has where the line is damaged.</summary>
    private static long Steps(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("steps").GetInt64();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return long.MaxValue;
        }
    }
}
