namespace DeitGen.Generators.Specs;

/// <summary>The type argument of a fine-tuning, and its attributes; without links where it is no spec.</summary>
internal sealed record FineTuneSource(string TypeName, SpecChain Chain)
{
    public bool IsSpec => Chain.Links.Length > 0;
}
