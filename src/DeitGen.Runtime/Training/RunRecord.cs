using System.Text.Json;

namespace DeitGen.Training;

/// <summary>A run's run.json: the resolved spec and what the command line changed.</summary>
internal static class RunRecord
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The file's text; equal settings give equal bytes.</summary>
    public static byte[] Text(RunSettings settings)
    {
        var variant = settings.Variant;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Indented))
        {
            json.WriteStartObject();
            json.WriteString("variant", variant.Name);
            json.WriteString("type", variant.TypeName);
            json.WriteString("spec_hash", variant.SpecHash);
            json.WriteString("run_hash", settings.Hash);
            json.WriteString("layout_hash", variant.Layout.Hash);
            json.WriteNumber("n_parameters", variant.Parameters);
            json.WriteNumber("batch_size", variant.BatchSize);
            json.WriteNumber("epochs", settings.Epochs);
            json.WriteNumber("seed", settings.Seed);
            json.WriteStartObject("overrides");
            if (settings.Epochs != variant.Epochs)
                json.WriteNumber("epochs", settings.Epochs);
            if (settings.Seed != variant.Seed)
                json.WriteNumber("seed", settings.Seed);
            json.WriteEndObject();
            json.WriteStartArray("settings");
            foreach (var line in Lines(variant))
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        text.WriteByte((byte)'\n');
        return text.ToArray();
    }

    /// <summary>The spec's settings, one a line.</summary>
    public static string[] Lines(Variant variant) =>
        variant.Settings.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
