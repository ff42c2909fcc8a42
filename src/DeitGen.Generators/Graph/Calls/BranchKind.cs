namespace DeitGen.Generators.Graph.Calls;

/// <summary>The two branches of a block, each dropped or kept for itself.</summary>
internal enum BranchKind
{
    Attention,
    Mlp,
}
