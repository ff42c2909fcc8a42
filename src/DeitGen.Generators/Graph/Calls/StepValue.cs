using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Calls;

/// <summary>A matrix that a step writes and reads: [Rows · B, Columns], or one token of each image of another one.</summary>
/// <param name="Name">Its field; a dot before a part of a group: Norm1.Output.</param>
/// <param name="Block">The block it belongs to; null for the network's own.</param>
/// <param name="Rows">Rows of one image.</param>
/// <param name="Columns">Numbers in a row.</param>
/// <param name="Storage">How they are stored.</param>
internal sealed record StepValue(string Name, int? Block, int Rows, int Columns, Storage Storage)
{
    /// <summary>Bytes of one image.</summary>
    public long Bytes => (Storage == Storage.Half ? 2L : 4L) * Rows * Columns;

    /// <summary>The value whose memory this is a part of; null for memory of its own.</summary>
    public StepValue? Of { get; init; }

    /// <summary>Which token of each image it is.</summary>
    public int Token { get; init; }

    /// <summary>The value whose memory it is.</summary>
    public StepValue Root => Of ?? this;

    /// <summary>The branch that an image must keep to have rows in it; null where all images have.</summary>
    public BranchKind? Kept { get; init; }

    /// <summary>[18B, 64], for comments; [18K, 64] where K of B images are kept.</summary>
    public string Sizing =>
        Rows == 1
            ? Text($"[{Images}, {(long)Columns:D}]")
            : Text($"[{(long)Rows:D}{Images}, {(long)Columns:D}]");

    private string Images => Kept is null ? "B" : "K";

    /// <summary>One token of each image, a view.</summary>
    public StepValue View(string name, int token) =>
        new(name, Block, 1, Columns, Storage) { Of = this, Token = token };
}
