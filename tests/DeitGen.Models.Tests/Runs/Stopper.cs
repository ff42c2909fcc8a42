using DeitGen.Reports;

namespace DeitGen.Models.Tests.Runs;

/// <summary>Stops a run behind one of its steps.</summary>
internal sealed class Stopper(CancellationTokenSource stop, long after) : IRunReporter
{
    /// <summary>Holds that two runs left the same files with the same bytes.</summary>
    public static void AssertEqual(string one, string other)
    {
        Assert.Equal(Files(one), Files(other));
        foreach (var file in Files(one))
            Assert.True(
                File.ReadAllBytes(Path.Combine(one, file))
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(other, file))),
                file
            );
    }

    public void Started(RunPlan plan) { }

    public void Step(StepReport report)
    {
        if (report.Step >= after)
            stop.Cancel();
    }

    public void Epoch(EpochReport report) { }

    public void Saved(string directory) { }

    public void Note(string line) { }

    private static string[] Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
}
