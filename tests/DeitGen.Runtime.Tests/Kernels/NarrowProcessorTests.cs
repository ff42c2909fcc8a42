using DeitGen.Support;

namespace DeitGen.Tests.Kernels;

/// <summary>
/// The tests of this folder again, in child processes that have instruction sets switched off. Sums are then cut and rounded
/// otherwise, so the kernels are held to the same tolerances, not to the same bits.
/// </summary>
public sealed class NarrowProcessorTests
{
    private const string Marker = "DEITGEN_NARROW_PROCESSOR";

    [Theory]
    [InlineData("AVX512")]
    [InlineData("AVX2")]
    [InlineData("HWIntrinsic")]
    public void Kernels_agree_with_torch_on_lesser_processors(string without)
    {
        if (Environment.GetEnvironmentVariable(Marker) is not null)
            return; // this is the child
        LesserProcessor.Passes("FullyQualifiedName~DeitGen.Tests.Kernels", (Marker, "1"), without);
    }
}
