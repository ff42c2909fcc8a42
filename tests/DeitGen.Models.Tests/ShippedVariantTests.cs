using DeitGen.Arenas;

namespace DeitGen.Models.Tests;

/// <summary>The compiler's constants about the eight variants, against table A1 of the reference notes and against live modules.</summary>
public class ShippedVariantTests
{
    [Theory]
    [InlineData("deit-tiny", 5_717_416, 1_253_683_200)]
    [InlineData("deit-small", 22_050_664, 4_598_882_304)]
    [InlineData("deit-base", 86_567_656, 17_563_828_224)]
    [InlineData("deit-tiny-distilled", 5_910_800, 1_261_003_776)]
    [InlineData("deit-small-distilled", 22_436_432, 4_624_140_288)]
    [InlineData("deit-base-distilled", 87_338_192, 17_656_811_520)]
    [InlineData("deit-base-384", 86_859_496, 55_484_350_464)]
    [InlineData("deit-base-distilled-384", 87_630_032, 55_591_342_080)]
    public void Counts_are_those_of_table_A1_and_of_the_live_module(
        string name,
        long parameters,
        long macs
    )
    {
        var variant = Shipped.Variants.Single(v => v.Name == name);
        Assert.Equal((parameters, macs), (variant.Parameters, variant.Macs));

        using var arena = new Arena(variant.Layout, trainable: false);
        using var module = variant.Build(arena);
        variant.Verify(module);
        Assert.Equal(parameters, module.parameters().Sum(p => p.numel()));
        Assert.Equal(variant.Layout.Tensors.Select(t => t.Key), module.state_dict().Keys);
    }

    [Fact]
    public void Drop_path_runs_linearly_over_the_blocks() // section F2 of the reference notes
    {
        double[] expected =
        [
            0.0090909,
            0.0181818,
            0.0272727,
            0.0363636,
            0.0454545,
            0.0545455,
            0.0636364,
            0.0727273,
            0.0818182,
            0.0909091,
            0.1,
        ];
        var rates = DeitTiny.DropPathRates.ToArray(); // block 0 drops nothing and has no rate
        Assert.Equal(expected.Length, rates.Length);
        Assert.All(expected.Zip(rates), pair => Assert.Equal(pair.First, pair.Second, 6e-8));
    }
}
