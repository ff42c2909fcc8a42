using DeitGen.Arenas;
using DeitGen.Checkpoints.Pickle;
using DeitGen.Errors;

namespace DeitGen.Checkpoints;

/// <summary>Turns a foreign file of weights into ours. Nothing of the file is executed.</summary>
internal static class Importer
{
    /// <summary>Reads a file and writes OUTPUT/model.safetensors.</summary>
    /// <param name="variant">The variant's name.</param>
    /// <param name="layout">Its tensors.</param>
    /// <param name="file">A .pth or .safetensors file.</param>
    /// <param name="entry">Which dictionary of a .pth: model, model_ema; null for the usual one.</param>
    /// <param name="output">A directory, made where it is missing.</param>
    /// <exception cref="UserErrorException">The file is damaged or of another network, or the output cannot be written.</exception>
    public static ImportReport Import(
        string variant,
        ArenaLayout layout,
        string file,
        string? entry,
        string output
    )
    {
        var model = Path.Combine(output, CheckpointFiles.Model);
        if (!File.Exists(file))
            throw new UserErrorException(
                $"file '{file}' does not exist; give a .pth or .safetensors file"
            );
        if (File.Exists(model))
            throw new UserErrorException(
                $"--output {output} already holds {CheckpointFiles.Model}; give another directory"
            );
        using var arena = new Arena(layout, trainable: false);
        string container;
        using (var source = Open(file, entry))
        {
            ForeignWeights.Load(source, variant, arena);
            container = (source as PthFile)?.Kind ?? "safetensors";
        }
        Write(variant, arena, output, model);
        var digest = CheckpointStore.Digest(file);
        var parameters = layout.Tensors.Sum(t => t.Count);
        return new(
            file,
            container,
            digest,
            OfficialFiles.Find(digest),
            layout.Tensors.Length,
            parameters,
            model
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

    private static void Write(string variant, Arena arena, string output, string model)
    {
        try
        {
            Directory.CreateDirectory(output);
            var draft = model + ".part";
            File.Delete(draft);
            (string, string)[] notes =
            [
                (CheckpointFiles.VariantNote, variant),
                (CheckpointFiles.LayoutNote, arena.Layout.Hash),
            ];
            ArenaFile.Write(
                draft,
                notes,
                arena.Layout,
                new ArenaPart("", arena.Values, arena.Counts)
            );
            File.Move(draft, model);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--output {output} cannot be written: {e.Message}");
        }
    }
}
