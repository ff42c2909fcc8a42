namespace DeitGen.Generators.Graph.Operations;

/// <summary>Drops a whole branch for a share of the images (stochastic depth, Huang et al. 2016).</summary>
/// <param name="Rate">In single precision, as the reference has it.</param>
internal sealed record DropPath(float Rate) : Operation
{
    public override Shape Output(Shape x) => x;
}
