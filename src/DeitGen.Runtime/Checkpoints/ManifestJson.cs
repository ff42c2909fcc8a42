using System.Text.Json;
using System.Text.Json.Serialization;
using DeitGen.Errors;

namespace DeitGen.Checkpoints;

/// <summary>Manifests as text: indented, properties in the order of their declaration.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower
)]
[JsonSerializable(typeof(CheckpointManifest), TypeInfoPropertyName = "Manifest")]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>Writes a new file and sees it through to the disk.</summary>
    public static void Write(string path, CheckpointManifest manifest)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, manifest, Default.Manifest);
        file.WriteByte((byte)'\n');
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="UserErrorException">It cannot be read, is damaged, or is of another format.</exception>
    public static CheckpointManifest Read(string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), Default.Manifest);
            return manifest switch
            {
                null => throw Broken(path),
                { Format: CheckpointManifest.CurrentFormat } => manifest,
                _ => throw new UserErrorException(
                    $"{path} has format {manifest.Format}, this version reads {CheckpointManifest.CurrentFormat}; "
                        + "use the version of DeitGen that wrote it"
                ),
            };
        }
        catch (JsonException)
        {
            throw Broken(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} cannot be read: {e.Message}");
        }
    }

    private static UserErrorException Broken(string path) =>
        new($"{path} is no intact manifest; give another checkpoint");
}
