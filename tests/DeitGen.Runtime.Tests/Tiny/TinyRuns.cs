using DeitGen.Data;
using DeitGen.Training;

namespace DeitGen.Runtime.Tests.Tiny;

/// <summary>A temporary folder in which tiny variants are trained.</summary>
public sealed class TinyRuns : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("deitgen-");

    internal string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    internal RunResult Train(
        Variant variant,
        string output,
        Watcher? watcher = null,
        Func<TrainOptions, TrainOptions>? also = null,
        long brokenStep = -1,
        Func<DataPair, DataPair>? data = null
    )
    {
        using var own = new Watcher();
        watcher ??= own;
        var options = new TrainOptions { Output = Path(output), Threads = 1 };
        options = also?.Invoke(options) ?? options;
        var open = TinyData.Open(brokenStep);
        return Trainer.Run(
            variant,
            options,
            watcher,
            (variant, directory, workers, seed) =>
            {
                var found = open(variant, directory, workers, seed);
                return data?.Invoke(found) ?? found;
            },
            watcher.Stop
        );
    }

    /// <summary>Every file of a run under its relative path, with its bytes as hex digits.</summary>
    internal Dictionary<string, string> Files(string run) =>
        Directory
            .GetFiles(Path(run), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => System.IO.Path.GetRelativePath(Path(run), file),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );

    /// <summary>Holds that two runs left the same files with the same bytes.</summary>
    internal void AssertEqual(string one, string other)
    {
        var (first, second) = (Files(one), Files(other));
        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        Assert.All(first, file => Assert.True(file.Value == second[file.Key], file.Key));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
