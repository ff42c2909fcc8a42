using DeitGen.Arenas;
using DeitGen.Checkpoints;
using DeitGen.Errors;
using DeitGen.Golden;

namespace DeitGen.Runtime.Tests.Checkpoints;

/// <summary>Foreign files become ours, or nothing is written.</summary>
public class ImporterTests
{
    private const string Legacy = "12_checkpoints/deit_legacy.pth";

    [GoldenFact(Legacy)]
    public void Another_network_is_refused_with_the_names_that_differ_and_nothing_is_written()
    {
        var output = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        var layout = new ArenaLayout(
            "",
            16,
            [new("other.weight", [16], 0, DecayGroup.Free, Initializer.Constant(0))]
        );
        var error = Assert.Throws<UserErrorException>(() =>
            Importer.Import("other", layout, Path.Combine(GoldenSet.Root, Legacy), null, output)
        );
        Assert.Contains("it lacks other.weight", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [GoldenFact(Legacy)]
    public void An_entry_that_is_not_there_is_refused_with_those_that_are()
    {
        var layout = new ArenaLayout("", 0, []);
        var error = Assert.Throws<UserErrorException>(() =>
            Importer.Import(
                "x",
                layout,
                Path.Combine(GoldenSet.Root, Legacy),
                "optimizer",
                "unused"
            )
        );
        Assert.Contains(
            "under 'optimizer', but under: model",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_in_one_line()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pth");
        File.WriteAllText(path, "no weights at all");
        var error = Assert.Throws<UserErrorException>(() =>
            Importer.Import("x", new("", 0, []), path, null, "unused")
        );
        Assert.DoesNotContain('\n', error.Message);
        File.Delete(path);
    }

    [Theory]
    [InlineData("a1311bcf00112233", "deit_tiny_patch16_224-a1311bcf")]
    [InlineData("00112233a1311bcf", null)]
    public void An_official_file_is_known_by_the_beginning_of_its_digest(
        string digest,
        string? name
    ) => Assert.Equal(name, OfficialFiles.Find(digest));
}
