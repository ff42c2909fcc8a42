using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Pipeline;

/// <summary>Who gets an emitted Main.</summary>
public sealed class ProgramTests
{
    private static readonly SourceFile Spec = SourceFile.Demo(
        """
        /// <summary>A spec.</summary>
        [VisionTransformer(EmbedDim = 16, Depth = 2, Heads = 2)]
        public sealed partial class Tiny;
        """
    );

    [Fact]
    public void An_executable_without_entry_point_gets_one()
    {
        var emission = Driver.Run(Host.Executable(Spec));
        Assert.Contains(
            "[global::Demo.Tiny.Variant]",
            emission.Text("Program.g.cs"),
            StringComparison.Ordinal
        );
        Assert.Empty(emission.Complaints);
    }

    [Fact]
    public void A_library_gets_none() => Assert.False(HasProgram(Host.Library(Spec)));

    [Theory]
    [InlineData("class Own { static void Main() { } }")]
    [InlineData("System.Console.WriteLine();")]
    public void A_program_of_the_users_own_is_left_alone(string program)
    {
        var project = Host.Executable(Spec, new("Own.cs", program));
        Assert.False(HasProgram(project));
    }

    [Fact]
    public void An_executable_without_specs_gets_none() =>
        Assert.Empty(Driver.Run(Host.Executable(new SourceFile("A.cs", "class A;"))).Files);

    [Fact]
    public void The_program_lists_every_spec_once_in_ordinal_order()
    {
        var lines = Shipped.Emission.Text("Program.g.cs").Split('\n');
        var variants = lines.Where(l => l.Contains(".Variant,", StringComparison.Ordinal)).ToList();
        Assert.Equal(variants.Order(StringComparer.Ordinal).Distinct(), variants);
        Assert.Equal(Repository.Sources("src/DeitGen.Models").Count, variants.Count);
    }

    private static bool HasProgram(Compilation project) =>
        Driver.Run(project).Files.Any(f => f.HintName == "Program.g.cs");
}
