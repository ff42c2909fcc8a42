using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Graph;

/// <summary>Table A1 of the reference notes, as constants of the compiled classes.</summary>
public sealed class CostTests
{
    [Theory]
    [InlineData("DeitTiny", 5_717_416, 1_253_683_200)]
    [InlineData("DeitSmall", 22_050_664, 4_598_882_304)]
    [InlineData("DeitBase", 86_567_656, 17_563_828_224)]
    [InlineData("DeitTinyDistilled", 5_910_800, 1_261_003_776)]
    [InlineData("DeitSmallDistilled", 22_436_432, 4_624_140_288)]
    [InlineData("DeitBaseDistilled", 87_338_192, 17_656_811_520)]
    [InlineData("DeitBase384", 86_859_496, 55_484_350_464)]
    [InlineData("DeitBaseDistilled384", 87_630_032, 55_591_342_080)]
    public void Parameters_and_multiply_adds_are_those_of_the_table(
        string name,
        long parameters,
        long macs
    )
    {
        Assert.Equal(parameters, Constant(name, "Parameters"));
        Assert.Equal(macs, Constant(name, "Macs"));
    }

    /// <summary>Sections A1: 5,526,346 parameters of DeiT-Ti at 10 classes.</summary>
    [Theory]
    [InlineData(10, 5_526_346)]
    [InlineData(100, 5_543_716)]
    public void The_class_count_changes_the_head_alone(int classes, long parameters)
    {
        var graph = Front.Lower(
            $"""
            [VisionTransformer(EmbedDim = 192, Depth = 12, Heads = 3, NumClasses = {classes})]
            public sealed partial class Tiny;
            """
        );
        Assert.Equal(parameters, graph.Parameters);
    }

    private static object? Constant(string type, string field) =>
        Shipped
            .Emission.Project.GetTypeByMetadataName($"DeitGen.Models.{type}")!
            .GetMembers(field)
            .OfType<IFieldSymbol>()
            .Single()
            .ConstantValue;
}
