using DeitGen.Models;

namespace DeitGen.Benchmarks;

/// <summary>DeiT's own input in batches of 64, so that an epoch of a few hundred photos has some.</summary>
[DerivedFrom<DeitTiny>]
[Recipe(BatchSize = 64)]
public sealed partial class LoaderSpec;
