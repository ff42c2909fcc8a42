using DeitGen.Native;

namespace DeitGen.Tests.Native;

public sealed class ElfVersionNeedTests
{
    [PublishedFact]
    public void The_published_library_insists_on_one_version_that_old_systems_lack()
    {
        var library = Published.TorchSharp();
        Assert.True(ElfVersionNeed.IsStrong(library, Preload.Version));
        Assert.Equal(1, ElfVersionNeed.MarkWeak(library, Preload.Version));
        Assert.False(ElfVersionNeed.IsStrong(library, Preload.Version));
    }

    [PublishedFact]
    public void Marking_changes_one_byte_and_a_second_time_nothing()
    {
        var (published, marked) = (Published.TorchSharp(), Published.TorchSharp());
        ElfVersionNeed.MarkWeak(marked, Preload.Version);
        Assert.Equal(1, published.Zip(marked).Count(pair => pair.First != pair.Second));
        var again = marked.ToArray();
        ElfVersionNeed.MarkWeak(again, Preload.Version);
        Assert.Equal(marked, again);
    }

    [PublishedFact]
    public void A_version_that_nobody_needs_is_not_found()
    {
        var library = Published.TorchSharp();
        Assert.False(ElfVersionNeed.IsStrong(library, "GLIBCXX_9.9.9"));
        Assert.Equal(0, ElfVersionNeed.MarkWeak(library, "GLIBCXX_9.9.9"));
    }

    [Fact]
    public void What_is_no_ELF_file_needs_nothing() =>
        Assert.False(ElfVersionNeed.IsStrong("no library"u8.ToArray(), Preload.Version));
}
