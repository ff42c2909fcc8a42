using DeitGen.Checkpoints;
using static TorchSharp.torch;

namespace DeitGen.Benchmarks.Distillation;

/// <summary>A teacher whose logits are in the wrong places: what it says of a class it says of the next one.</summary>
internal static class ShuffledTeacher
{
    private const string Head = "head.fc.";

    /// <summary>Writes the weights of a trained teacher with the rows of its head moved on by one.</summary>
    /// <param name="model">The teacher's model.safetensors.</param>
    /// <param name="target">A file that does not exist yet.</param>
    public static void Write(string model, string target)
    {
        using var scope = NewDisposeScope();
        using var file = SafetensorsFile.Open(model);
        var tensors = file.Names.Select(name => (name, Shuffled(name, file.Read(name))));
        var notes = file.Metadata.Select(note => (note.Key, note.Value));
        SafetensorsWriter.Write(target, [.. notes], [.. tensors]);
    }

    private static Tensor Shuffled(string name, Tensor values) =>
        name.StartsWith(Head, StringComparison.Ordinal) ? values.roll(1, 0).contiguous() : values;
}
