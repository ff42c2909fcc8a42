using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>What watches must itself be watched.</summary>
public sealed class HarnessTests
{
    private sealed record Holder(string Name, object? Inner);

    [Fact]
    public void The_walk_finds_a_syntax_node_however_deep_it_hangs()
    {
        var node = SyntaxFactory.ParseExpression("1 + 1");
        object?[] list = [new Holder("outer", new Holder("inner", node))];
        Assert.Equal(node.GetType(), Assert.Single(ObjectGraph.FindRoslyn(list)));
    }

    [Fact]
    public void The_walk_finds_locations_and_symbols()
    {
        var project = Host.Library(SourceFile.Demo("class A;"));
        Assert.NotEmpty(ObjectGraph.FindRoslyn(Location.Create("a", default, default)));
        Assert.NotEmpty(ObjectGraph.FindRoslyn(project.GetTypeByMetadataName("Demo.A")));
    }

    [Fact]
    public void The_walk_ends_on_a_ring()
    {
        var ring = new object?[1];
        ring[0] = ring;
        Assert.Empty(ObjectGraph.FindRoslyn(ring));
    }
}
