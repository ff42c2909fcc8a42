using System.Runtime.CompilerServices;
using System.Text;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>
/// Compares emitted files with committed ones, in the file layout of Verify: <c>Class.Method#Hint.verified.cs</c> in
/// Snapshots/, UTF-8 with a byte order mark, the hint name first. A difference writes <c>.received.cs</c> beside it; to
/// accept it, rename it, or run the tests with DEITGEN_ACCEPT=1. Nothing is scrubbed.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    public static string Folder { get; } = Path.Combine(Repository.TestProject, "Snapshots");

    private static bool Accepts => Environment.GetEnvironmentVariable("DEITGEN_ACCEPT") == "1";

    /// <summary>Holds emitted files against the snapshots of the calling test.</summary>
    /// <param name="emission">A run of the generator.</param>
    /// <param name="hints">How the hint names begin of the files that this test is about.</param>
    /// <param name="file">Names the class, as its file does.</param>
    /// <param name="method">Names the test.</param>
    public static Task Match(
        Emission emission,
        IReadOnlyList<string> hints,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = ""
    )
    {
        foreach (var hint in hints)
            Assert.Contains(
                emission.Files,
                f => f.HintName.StartsWith(hint, StringComparison.Ordinal)
            );
        var test = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        var failures = Compare(Folder, test, Select(emission, hints), Accepts);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return Task.CompletedTask;
    }

    public static IReadOnlyList<string> Compare(
        string folder,
        string test,
        IReadOnlyDictionary<string, string> received,
        bool accepts
    )
    {
        var failures = new List<string>();
        foreach (var (name, text) in received)
        {
            var path = Path.Combine(folder, $"{test}#{name}");
            File.Delete($"{path}.received.cs");
            if (accepts)
                File.WriteAllText($"{path}.verified.cs", text, Utf8);
            if (File.Exists($"{path}.verified.cs") && Bytes($"{path}.verified.cs", text))
                continue;
            File.WriteAllText($"{path}.received.cs", text, Utf8);
            failures.Add($"{path}.received.cs differs from its .verified.cs, or that is missing");
        }
        foreach (var path in Orphans(folder, test, received))
            if (accepts)
                File.Delete(path);
            else
                failures.Add($"{path} is an orphan: no such file is emitted");
        return failures;
    }

    private static IEnumerable<string> Orphans(
        string folder,
        string test,
        IReadOnlyDictionary<string, string> received
    ) =>
        Directory
            .GetFiles(folder, $"{test}#*.verified.cs")
            .Where(path =>
                !received.ContainsKey(
                    Path.GetFileName(path)[(test.Length + 1)..^".verified.cs".Length]
                )
            );

    private static bool Bytes(string path, string text) =>
        File.ReadAllBytes(path)
            .AsSpan()
            .SequenceEqual([.. Utf8.GetPreamble(), .. Utf8.GetBytes(text)]);

    private static Dictionary<string, string> Select(
        Emission emission,
        IReadOnlyList<string> hints
    ) =>
        emission
            .Files.Where(f => hints.Any(h => f.HintName.StartsWith(h, StringComparison.Ordinal)))
            .ToDictionary(
                f => Path.GetFileNameWithoutExtension(f.HintName),
                f => $"//HintName: {f.HintName}\n{f.Text}"
            );
}
