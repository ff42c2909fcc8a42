using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>Brings the trained weights of one spec into the network of another that starts from it.</summary>
internal static class FineTuning
{
    private const int Named = 8; // keys that a refusal lists

    /// <summary>Overwrites what was drawn with what the weights hold, resized or copied where the networks differ.</summary>
    /// <param name="settings">The run.</param>
    /// <param name="path">A checkpoint of the spec that it starts from.</param>
    /// <param name="arena">Freshly drawn; what the weights do not say stays as it is.</param>
    /// <returns>SHA-256 of the file that was read.</returns>
    /// <exception cref="UserErrorException">There is no such checkpoint, or it does not fit.</exception>
    public static string Load(RunSettings settings, string path, Arena arena)
    {
        var (target, source) = (settings.Variant, settings.Variant.Start!());
        using var file = CheckpointStore.OpenSource(path, source.Name);
        var weights = new StartingWeights(file, source, target);
        using (no_grad())
        {
            foreach (var tensor in target.Layout.Tensors)
                Fill(weights, tensor, arena);
            foreach (var buffer in target.Layout.Buffers)
                Fill(weights, buffer, arena);
        }
        Refuse(
            settings.Allow.Missing,
            weights.Missing,
            $"{file.Path} lacks",
            "--allow-missing to draw them"
        );
        Refuse(
            settings.Allow.Unexpected,
            weights.Unexpected,
            $"'{target.Name}' has no place for {file.Path}'s",
            "--allow-unexpected to leave them out"
        );
        arena.RestartAverage();
        return CheckpointStore.Digest(file.Path);

        void Refuse(bool isAllowed, IReadOnlyList<string> keys, string what, string option)
        {
            if (keys.Count > 0 && !isAllowed)
                throw new UserErrorException(
                    $"--from: {what} {FirstFew.Of([.. keys.Select(key => $"'{key}'")], Named)}; give a checkpoint of '{source.Name}', or {option}"
                );
        }
    }

    private static void Fill(StartingWeights weights, TensorLayout layout, Arena arena)
    {
        using var scope = NewDisposeScope();
        var drawn = arena.Values.narrow(0, layout.Offset, layout.Count);
        if (weights.Of(layout, drawn) is { } trained)
            drawn.copy_(tensor(trained));
    }

    /// <summary>Running statistics go over whole: they belong to the layer whose weights came with them.</summary>
    private static void Fill(StartingWeights weights, BufferLayout layout, Arena arena)
    {
        using var scope = NewDisposeScope();
        if (weights.Of(layout) is { } kept)
            arena.Buffer(layout.Key).copy_(kept);
    }
}
