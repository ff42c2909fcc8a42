namespace DeitGen.Planning;

/// <summary>What this machine does in a second, at a variant's shapes.</summary>
/// <param name="Products">Floating-point operations of a matrix product whose operands lie in the caches.</param>
/// <param name="Attention">Floating-point operations inside the heads of attention, forward and backward.</param>
/// <param name="Sweeps">Numbers that the kernels between products read and write.</param>
internal sealed record DeviceRates(double Products, double Attention, double Sweeps);
