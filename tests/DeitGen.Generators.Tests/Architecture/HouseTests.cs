using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Architecture;

/// <summary>The house's rules that no analyzer knows.</summary>
public sealed class HouseTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Sources("src");

    private static readonly string[] Words = ["#region", "TODO", "FIXME", "HACK"];

    [Fact]
    public void A_file_fits_in_the_head()
    {
        var long_ = Sources.Where(f => f.Text.Count(c => c == '\n') > 220).Select(f => f.Path);
        Assert.Empty(long_);
    }

    [Fact]
    public void Nothing_is_left_for_later_and_nothing_is_folded_away()
    {
        var found = Sources.Where(f =>
            Words.Any(w => f.Text.Contains(w, StringComparison.Ordinal))
        );
        Assert.Empty(found.Select(f => f.Path));
    }

    [Fact]
    public void Emitted_files_keep_the_limit_too()
    {
        var long_ = Shipped.Emission.Files.Where(f => f.Text.Count(c => c == '\n') > 230);
        Assert.Empty(long_.Select(f => f.HintName));
    }
}
