using System.Reflection;

namespace DeitGen.Generators.Tests.Harness;

public sealed class SnapshotFolderTests
{
    /// <summary>A test that was renamed or deleted would leave its snapshots behind.</summary>
    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        var tests = typeof(SnapshotFolderTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods().Select(m => (t.Name, Method: m)))
            .Where(t => t.Method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(t => $"{t.Name}.{t.Method.Name}")
            .ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(Snapshot.Folder, "*.verified.cs").Select(Path.GetFileName);
        Assert.All(files, f => Assert.Contains(f!.Split('#')[0], tests));
    }
}
