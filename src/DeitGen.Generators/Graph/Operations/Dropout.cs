using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph.Operations;

/// <summary>Zeroes a share of the values in training (Srivastava et al. 2014); DeiT trains without.</summary>
internal sealed record Dropout(double Rate) : Operation
{
    public override int DropoutSites => 1;

    public override Shape Output(Shape x) => x;

    public override string Statement(string target, Shape x, EmissionSite site) =>
        Text($"{target} dropout.Apply(x, {site.FirstDropout}, {Rate}); // {Output(x)}");
}
