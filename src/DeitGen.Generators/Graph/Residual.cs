using DeitGen.Generators.Graph.Operations;

namespace DeitGen.Generators.Graph;

/// <summary>x + drop(branch(x)).</summary>
/// <param name="Branch">What is added to the residual stream.</param>
/// <param name="Drop">Its drop path; null where nothing is dropped.</param>
internal sealed record Residual(Chain Branch, DropPath? Drop);
