using System.Security.Cryptography;
using DeitGen.Arenas;
using DeitGen.Checkpoints.Pickle;
using DeitGen.Errors;

namespace DeitGen.Checkpoints;

/// <summary>
/// Saves and restores checkpoints: the door of this room. A checkpoint is a directory of manifest.json, model.safetensors,
/// ema.safetensors where an average is kept, and optimizer.safetensors with exp_avg.KEY and exp_avg_sq.KEY.
/// </summary>
internal static class CheckpointStore
{
    private const string FirstMoment = "exp_avg.";
    private const string SecondMoment = "exp_avg_sq.";

    /// <summary>Writes a checkpoint in place of the one that is there.</summary>
    /// <param name="directory">The checkpoint's directory.</param>
    /// <param name="arena">What was trained.</param>
    /// <param name="manifest">Its manifest but for the digests.</param>
    /// <param name="average">Whether there is an average to save.</param>
    public static void Save(
        string directory,
        Arena arena,
        CheckpointManifest manifest,
        bool average
    ) => DirectorySwap.Replace(directory, folder => Fill(folder, arena, manifest, average));

    private static void Fill(string folder, Arena arena, CheckpointManifest manifest, bool average)
    {
        var notes = CheckpointFiles.Notes(manifest.Variant, manifest.LayoutHash);
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Add(string file, params ArenaPart[] parts) =>
            digests[file] = ArenaFile.Write(Path.Combine(folder, file), notes, arena.Layout, parts);
        Add(CheckpointFiles.Model, new ArenaPart("", arena.Values, arena.Counts));
        if (average)
            Add(CheckpointFiles.Average, new ArenaPart("", arena.Average, arena.Counts));
        Add(
            CheckpointFiles.Optimizer,
            new ArenaPart(FirstMoment, arena.FirstMoment),
            new ArenaPart(SecondMoment, arena.SecondMoment)
        );
        ManifestJson.Write(
            Path.Combine(folder, CheckpointFiles.Manifest),
            manifest with
            {
                Digests = digests,
            }
        );
    }

    /// <summary>Reads a checkpoint's manifest.</summary>
    /// <exception cref="UserErrorException">It is damaged or of another format.</exception>
    public static CheckpointManifest Manifest(string directory) =>
        ManifestJson.Read(Path.Combine(directory, CheckpointFiles.Manifest));

    /// <summary>Brings an arena to a checkpoint's state: parameters, moments, average and counts.</summary>
    /// <exception cref="UserErrorException">A file is missing, damaged, or of another network.</exception>
    public static void Restore(
        string directory,
        Arena arena,
        CheckpointManifest manifest,
        bool average
    )
    {
        void Load(string name, params ArenaPart[] parts)
        {
            CheckDigest(directory, name, manifest);
            using var file = SafetensorsFile.Open(Path.Combine(directory, name));
            ArenaFile.Read(file, manifest.Variant, arena.Layout, parts);
        }
        Load(CheckpointFiles.Model, new ArenaPart("", arena.Values, arena.Counts));
        Load(
            CheckpointFiles.Optimizer,
            new ArenaPart(FirstMoment, arena.FirstMoment),
            new ArenaPart(SecondMoment, arena.SecondMoment)
        );
        if (average)
            Load(CheckpointFiles.Average, new ArenaPart("", arena.Average, arena.Counts));
        (arena.Updates, arena.SkippedUpdates) = (manifest.Updates, manifest.SkippedUpdates);
    }

    /// <summary>Loads weights to evaluate with, and nothing else.</summary>
    /// <param name="path">A run's directory, a checkpoint's, or a file of weights.</param>
    /// <param name="weights">Which weights of it.</param>
    /// <param name="variant">The variant that they must belong to.</param>
    /// <param name="arena">Where they go.</param>
    /// <returns>The file that was read.</returns>
    /// <exception cref="UserErrorException">There are none, they are damaged, or of another network.</exception>
    public static string LoadWeights(
        string path,
        CheckpointWeights weights,
        string variant,
        Arena arena
    )
    {
        if (CheckpointLocation.Find(path).Model is var model && PthFile.IsOne(model))
            return LoadForeign(model, weights, variant, arena);
        using var file = OpenWeights(path, weights, variant);
        if (!file.Metadata.ContainsKey(CheckpointFiles.VariantNote)) // not written by us
        {
            ForeignWeights.Load(file, variant, arena);
            return file.Path;
        }
        ArenaFile.Read(file, variant, arena.Layout, new ArenaPart("", arena.Values, arena.Counts));
        return file.Path;
    }

    /// <summary>Opens a variant's weights to start from, ours or PyTorch's; the caller disposes them.</summary>
    /// <exception cref="UserErrorException">There are none, they are damaged, or another variant's.</exception>
    public static ITensorSource OpenSource(string path, string variant) =>
        CheckpointLocation.Find(path).Model is var model && PthFile.IsOne(model)
            ? PthFile.Open(model)
            : OpenWeights(path, CheckpointWeights.Raw, variant);

    /// <summary>Opens the file of a variant's weights; the caller disposes it.</summary>
    /// <exception cref="UserErrorException">There are none, they are damaged, or another variant's.</exception>
    private static SafetensorsFile OpenWeights(
        string path,
        CheckpointWeights weights,
        string variant
    )
    {
        var location = CheckpointLocation.Find(path);
        var name = location.FileOf(weights);
        if (location.Directory is { } directory)
            CheckDigest(directory, Path.GetFileName(name), Manifest(directory));
        var file = SafetensorsFile.Open(name);
        if (
            file.Metadata.GetValueOrDefault(CheckpointFiles.VariantNote) is not { } other
            || other == variant
        )
            return file;
        file.Dispose();
        throw new UserErrorException(
            $"{name} holds weights of '{other}', not of '{variant}'; give a checkpoint of '{variant}'"
        );
    }

    /// <summary>A PyTorch file; main.py of the DeiT repository keeps the average under model_ema.</summary>
    private static string LoadForeign(
        string path,
        CheckpointWeights weights,
        string variant,
        Arena arena
    )
    {
        using var file = PthFile.Open(path, weights == CheckpointWeights.Raw ? null : "model_ema");
        ForeignWeights.Load(file, variant, arena);
        return path;
    }

    /// <summary>SHA-256 of a file, in hex digits.</summary>
    public static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void CheckDigest(string directory, string name, CheckpointManifest manifest)
    {
        var path = Path.Combine(directory, name);
        if (!File.Exists(path))
            throw new UserErrorException($"{path} is missing; give a complete checkpoint");
        if (manifest.Digests.GetValueOrDefault(name) is not { } expected)
            return; // a file that was put beside the checkpoint
        if (Digest(path) != expected)
            throw new UserErrorException(
                $"{path} is damaged: its SHA-256 is not the one in {CheckpointFiles.Manifest}; give another checkpoint"
            );
    }
}
