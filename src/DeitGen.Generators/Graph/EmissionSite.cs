namespace DeitGen.Generators.Graph;

/// <summary>Where in the emitted code an operation stands.</summary>
/// <param name="FirstDropout">Number of its first dropout mask, as an expression.</param>
/// <param name="HasProbes">Whether tests look at inner values.</param>
internal sealed record EmissionSite(string FirstDropout, bool HasProbes);
