using DeitGen.Arenas;
using DeitGen.Checkpoints.Pickle;
using DeitGen.Errors;

namespace DeitGen.Checkpoints;

/// <summary>Turns a foreign file of weights into a checkpoint of ours. Nothing of the file is executed.</summary>
internal static class Importer
{
    /// <summary>Reads a file and writes OUTPUT/model.safetensors and its manifest.</summary>
    /// <exception cref="UserErrorException">The file is damaged or of another network, or the output cannot be written.</exception>
    public static ImportReport Import(ImportSettings settings)
    {
        var (file, output) = (settings.File, settings.Output);
        if (!File.Exists(file))
            throw new UserErrorException(
                $"file '{file}' does not exist; give a .pth or .safetensors file"
            );
        foreach (var name in (string[])[CheckpointFiles.Model, CheckpointFiles.Manifest])
            if (File.Exists(Path.Combine(output, name)))
                throw new UserErrorException(
                    $"--output {output} already holds {name}; give another directory"
                );
        using var arena = new Arena(settings.Layout, trainable: false);
        if (settings.Allow.Missing)
            arena.Initialize(settings.Seed);
        using var source = Open(file, settings.Entry);
        var difference = ForeignWeights.Load(source, settings.Variant, arena, settings.Allow);
        var digest = CheckpointStore.Digest(file);
        Write(settings, arena, digest);
        return Report(settings, source, digest, difference);
    }

    private static ImportReport Report(
        ImportSettings settings,
        ITensorSource source,
        string digest,
        KeyDifference difference
    )
    {
        var missing = difference.Missing.ToHashSet(StringComparer.Ordinal);
        var pth = source as PthFile;
        return new(
            settings.File,
            pth?.Kind ?? "safetensors",
            pth?.Entry ?? "",
            digest,
            OfficialFiles.Find(digest),
            source.Names.Count() - difference.Unexpected.Count,
            settings.Layout.Tensors.Where(t => !missing.Contains(t.Key)).Sum(t => (long)t.Count),
            difference,
            settings.Output
        );
    }

    private static ITensorSource Open(string file, string? entry)
    {
        if (PthFile.IsOne(file))
            return PthFile.Open(file, entry);
        if (entry is not null)
            throw new UserErrorException(
                $"--entry {entry}: {file} is no .pth file and has no entries; leave it out"
            );
        return SafetensorsFile.Open(file);
    }

    private static void Write(ImportSettings settings, Arena arena, string digest)
    {
        var (layout, output) = (settings.Layout, settings.Output);
        try
        {
            Directory.CreateDirectory(output);
            var model = Path.Combine(output, CheckpointFiles.Model);
            var draft = model + ".part";
            File.Delete(draft);
            var written = ArenaFile.Write(
                draft,
                CheckpointFiles.Notes(settings.Variant, layout.Hash),
                layout,
                new ArenaPart("", arena.Values, arena.Counts)
            );
            File.Move(draft, model);
            ManifestJson.Write(
                Path.Combine(output, CheckpointFiles.Manifest), // last: with it the directory is a checkpoint
                CheckpointManifest.Imported(
                    settings.Variant,
                    settings.SpecHash,
                    layout.Hash,
                    digest,
                    written
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--output {output} cannot be written: {e.Message}");
        }
    }
}
