using DeitGen.Generators.Emit;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Emit;

/// <summary>The shipped variants, from the spec files that src/DeitGen.Models compiles.</summary>
public sealed class ShippedSnapshotTests
{
    [Fact]
    public Task Digits_tiny() => Match("DigitsTiny");

    [Fact]
    public Task Digits_tiny_distilled() => Match("DigitsTinyDistilled");

    [Fact]
    public Task Digits_reg_net() => Match("DigitsRegNet");

    [Fact]
    public Task Deit_small() => Match("DeitSmall");

    [Fact]
    public void They_compile_without_a_warning_under_the_oldest_language_of_a_consumer() =>
        Assert.Empty(Shipped.Emission.Complaints);

    /// <summary>What these tests look at is what runs: the files that the build wrote are the same, byte for byte.</summary>
    [Fact]
    public void They_are_what_the_build_compiled()
    {
        var built = Path.Combine(
            Repository.Root,
            "src/DeitGen.Models/obj",
            Repository.Configuration,
            "net10.0/generated/DeitGen.Generators",
            typeof(DeitGenGenerator).FullName!
        );
        foreach (var file in Shipped.Emission.Files)
            Assert.Equal(
                file,
                new EmittedFile(file.HintName, File.ReadAllText(Path.Combine(built, file.HintName)))
            );
    }

    private static Task Match(
        string variant,
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    ) => Snapshot.Match(Shipped.Emission, [$"DeitGen.Models.{variant}."], method: test);
}
