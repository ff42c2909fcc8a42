using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using static TorchSharp.torch;

namespace DeitGen.Training;

/// <summary>
/// What each tensor of a network becomes that starts from another's weights (A4 of the reference notes): position
/// embeddings are resized, heads for another number of classes stay as drawn, and a distillation token that the weights
/// lack is the class token once more, or stays as drawn.
/// </summary>
/// <param name="file">The weights.</param>
/// <param name="source">The variant that they are of.</param>
/// <param name="target">The variant that starts from them.</param>
internal sealed class StartingWeights(ITensorSource file, Variant source, Variant target)
{
    private const string Positions = "pos_embed";

    private readonly HashSet<string> names = new(file.Names, StringComparer.Ordinal);
    private readonly List<string> missing = [];

    /// <summary>Keys asked for so far that the weights lack without a reason.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>Keys of the weights that the network lacks.</summary>
    public IReadOnlyList<string> Unexpected => [.. names.Except(target.Layout.Keys)];

    private bool GainsToken => target.IsDistilled && !source.IsDistilled;

    private bool CopiesClass => target.DistTokenInit == DistTokenInit.CopyClass;

    /// <summary>A tensor's trained numbers; null where it stays as drawn.</summary>
    /// <param name="tensor">A tensor of the target.</param>
    /// <param name="drawn">Its drawn numbers, flat.</param>
    /// <exception cref="UserErrorException">The weights hold it in a shape that cannot be made to fit.</exception>
    public float[]? Of(TensorLayout tensor, Tensor drawn)
    {
        var key = tensor.Key;
        if (GainsToken && IsOfToken(key) && !names.Contains(key))
        {
            if (!CopiesClass)
                return null;
            key = ClassKey(key);
        }
        if (!names.Contains(key))
        {
            missing.Add(tensor.Key);
            return null;
        }
        if (key == Positions)
            return PositionRows(tensor, drawn);
        var shape = ShapeOf(key);
        if (shape.SequenceEqual(tensor.Shape.Select(size => (long)size)))
            return Read(key);
        return IsHead(key) && shape[1..].SequenceEqual(tensor.Shape.Skip(1).Select(s => (long)s))
            ? null // of other classes
            : throw Misfit(key, tensor.Shape);
    }

    /// <summary>A running statistic as the weights have it; null where they lack it. Belongs to the caller's scope.</summary>
    /// <exception cref="UserErrorException">The weights hold it in another shape.</exception>
    public Tensor? Of(BufferLayout buffer)
    {
        if (!names.Contains(buffer.Key))
        {
            missing.Add(buffer.Key);
            return null;
        }
        return ShapeOf(buffer.Key).SequenceEqual(buffer.Shape.Select(size => (long)size))
            ? file.Read(buffer.Key)
            : throw Misfit(buffer.Key, buffer.Shape);
    }

    /// <summary>Extra rows kept or matched to the target's tokens, the grid resized.</summary>
    private float[] PositionRows(TensorLayout tensor, Tensor drawn)
    {
        var shape = ShapeOf(Positions);
        var width = tensor.Shape[^1];
        var (extra, wanted) = (Extra(source), Extra(target));
        var grid = target.ImageSize / target.PatchSize;
        if (shape is not [1, _, var own] || own != width || !IsSquare(shape[1] - extra))
            throw Misfit(Positions, tensor.Shape);
        var rows = PositionResize.Apply(Read(Positions), width, extra, grid);
        var (head, patches) = (rows[..(extra * width)], rows[(extra * width)..]);
        return (extra, wanted) switch
        {
            _ when extra == wanted => rows,
            (1, 2) when CopiesClass => [.. head, .. head, .. patches],
            (1, 2) => [.. head, .. Row(drawn, 1, width), .. patches],
            (2, 1) => [.. head[..width], .. patches],
            _ => throw Misfit(Positions, tensor.Shape),
        };
    }

    private static float[] Row(Tensor drawn, int row, int width)
    {
        using var part = drawn.narrow(0, row * width, width);
        using var host = part.cpu();
        return host.data<float>().ToArray();
    }

    private float[] Read(string key)
    {
        using var scope = NewDisposeScope();
        return file.Read(key).to(float32).flatten().data<float>().ToArray();
    }

    private long[] ShapeOf(string key) => file.Shape(key);

    /// <summary>Position rows of tokens that are no patches.</summary>
    private static int Extra(Variant variant)
    {
        var patches = variant.ImageSize / variant.PatchSize;
        var rows = variant.Layout.Tensors.Single(tensor => tensor.Key == Positions).Shape[1];
        return rows - patches * patches;
    }

    private static bool IsSquare(long patches) =>
        patches > 0 && (long)Math.Sqrt(patches) is var edge && edge * edge == patches;

    private static bool IsHead(string key) =>
        key.StartsWith("head.", StringComparison.Ordinal) || IsSecondHead(key);

    private static bool IsSecondHead(string key) =>
        key.StartsWith("head_dist.", StringComparison.Ordinal);

    private static bool IsOfToken(string key) => key == "dist_token" || IsSecondHead(key);

    private static string ClassKey(string key) =>
        key == "dist_token"
            ? "cls_token"
            : key.Replace("head_dist.", "head.", StringComparison.Ordinal);

    private UserErrorException Misfit(string key, IEnumerable<int> needed) =>
        new(
            $"--from: {file.Path} has '{key}' [{string.Join(", ", ShapeOf(key))}], '{target.Name}' needs [{string.Join(", ", needed)}]; give a checkpoint of '{source.Name}', or change the spec"
        );
}
