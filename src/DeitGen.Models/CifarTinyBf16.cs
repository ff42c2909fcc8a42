namespace DeitGen.Models;

/// <summary><see cref="CifarTiny"/> with its matrices in bf16: nearly twice as fast on a processor with units for it.</summary>
[DerivedFrom<CifarTiny>]
[Recipe(Precision = Precision.Bf16)]
public sealed partial class CifarTinyBf16;
