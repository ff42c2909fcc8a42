namespace DeitGen.Generators.Graph;

/// <summary>A pre-norm block (section 3): attention, then an MLP, each added to the residual stream.</summary>
internal sealed record Block(Residual Attention, Residual Mlp)
{
    /// <summary>In the reference's order: the block's own parameters, then those of its parts.</summary>
    public IEnumerable<Weight> Weights =>
        Attention.Branch.Weights.Concat(Mlp.Branch.Weights).OrderBy(w => !w.IsOwn);

    public long Parameters => Attention.Branch.Parameters + Mlp.Branch.Parameters;

    public int DropoutSites => Attention.Branch.DropoutSites + Mlp.Branch.DropoutSites;

    public bool Drops => Attention.Drop is not null;

    public long Macs(Shape stream) => Attention.Branch.Macs(stream) + Mlp.Branch.Macs(stream);
}
