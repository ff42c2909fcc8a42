namespace DeitGen.Benchmarks.Step;

/// <summary>One thing done three ways.</summary>
internal sealed record KernelCase(string Name, Action Fp32, Action Bf16, Action Peer);
