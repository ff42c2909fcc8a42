using System.Text;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>Pins the bytes, so that the own engine and Verify cannot drift apart.</summary>
public sealed class SnapshotFormatTests : IDisposable
{
    private const string Text = "//HintName: Demo.A.Module.g.cs\nclass A;\n";
    private readonly string folder = Directory.CreateTempSubdirectory("deitgen-snapshot").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_snapshot_is_UTF_8_with_a_mark_and_line_feeds_and_begins_with_its_hint_name()
    {
        Assert.Empty(Compare(Text, accepts: true));
        var bytes = File.ReadAllBytes(PathOf("verified"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(Text)], bytes);
    }

    [Fact]
    public void A_missing_snapshot_fails_and_leaves_the_received_file()
    {
        Assert.Single(Compare(Text, accepts: false));
        Assert.Equal(Text, File.ReadAllText(PathOf("received")));
        Assert.False(File.Exists(PathOf("verified")));
    }

    [Fact]
    public void A_different_text_fails_and_an_equal_one_removes_the_received_file()
    {
        Compare(Text, accepts: true);
        Assert.Single(Compare(Text + "// more\n", accepts: false));
        Assert.True(File.Exists(PathOf("received")));
        Assert.Empty(Compare(Text, accepts: false));
        Assert.False(File.Exists(PathOf("received")));
    }

    [Fact]
    public void An_orphaned_snapshot_fails()
    {
        Compare(Text, accepts: true);
        var failures = Snapshot.Compare(folder, "A.B", new Dictionary<string, string>(), false);
        Assert.Contains("is an orphan", Assert.Single(failures), StringComparison.Ordinal);
    }

    private string PathOf(string kind) => Path.Combine(folder, $"A.B#Demo.A.Module.g.{kind}.cs");

    private IReadOnlyList<string> Compare(string text, bool accepts) =>
        Snapshot.Compare(
            folder,
            "A.B",
            new Dictionary<string, string> { ["Demo.A.Module.g"] = text },
            accepts
        );
}
