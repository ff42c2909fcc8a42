using DeitGen.Arenas;
using DeitGen.Augmentation;
using DeitGen.Checkpoints;
using DeitGen.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeitGen.Support;

/// <summary>The smallest network that a checkpoint can hold: two linear heads on the pixels of 8 x 8.</summary>
internal sealed class LinearNetwork : nn.Module<Tensor, Tensor>, IDistilledModel
{
    private readonly Parameter head;
    private readonly Parameter headDist;

    private LinearNetwork(Arena arena)
        : base("linear")
    {
        (head, headDist) = (arena.Parameter("head.weight"), arena.Parameter("head_dist.weight"));
        register_parameter("head.weight", head);
        register_parameter("head_dist.weight", headDist);
    }

    /// <summary>The network as a variant, and a checkpoint of it with random weights in <paramref name="folder"/>.</summary>
    public static (Variant Variant, string Checkpoint) Saved(
        string folder,
        long seed = 5,
        Dataset dataset = Dataset.Digits,
        Prepare? prepare = null
    )
    {
        var initial = Initializer.TruncatedNormal(0.1, -1, 1);
        var layout = new ArenaLayout(
            "0011223344556677",
            1_280,
            [
                new("head.weight", [10, 64], 0, DecayGroup.Decayed, initial),
                new("head_dist.weight", [10, 64], 640, DecayGroup.Decayed, initial),
            ]
        );
        using var arena = new Arena(layout, trainable: false);
        arena.Initialize(seed);
        var path = Path.Combine(folder, "model.safetensors");
        ArenaFile.Write(path, [], layout, new ArenaPart("", arena.Values, arena.Counts));
        var variant = StubVariants.Digits(
            imageSize: 8,
            layout: layout,
            distilled: true,
            dataset: dataset,
            prepare: prepare,
            build: bound => new LinearNetwork(bound)
        );
        return (variant, path);
    }

    public override Tensor forward(Tensor images)
    {
        var (own, other) = ForwardHeads(images);
        return (own + other) / 2;
    }

    public DistilledLogits ForwardHeads(Tensor images)
    {
        var pixels = images.flatten(1); // [B, 64]
        return new(pixels.matmul(head.t()), pixels.matmul(headDist.t()));
    }
}
