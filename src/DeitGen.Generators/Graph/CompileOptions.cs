using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>What tests may change about a compilation; users always get the default.</summary>
/// <param name="DisabledPasses">Names of passes that are left out.</param>
/// <param name="HasProbes">Whether the module shows its inner values.</param>
internal sealed record CompileOptions(EquatableArray<string> DisabledPasses, bool HasProbes)
{
    public static readonly CompileOptions Default = new([], HasProbes: false);
}
