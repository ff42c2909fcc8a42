using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeitGen.Reports;

/// <summary>Writes one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for terminals and pipes, never for web pages
    };

    /// <summary>Writes an object and ends its line, so that a reader sees it at once.</summary>
    public static void Write(TextWriter output, JsonObject line)
    {
        output.WriteLine(line.ToJsonString(OneLine));
        output.Flush();
    }
}
