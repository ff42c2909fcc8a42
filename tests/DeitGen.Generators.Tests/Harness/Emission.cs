using DeitGen.Generators.Emit;
using Microsoft.CodeAnalysis;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>What a run of the generator left: its files, and the user's project with them.</summary>
internal sealed record Emission(GeneratorDriverRunResult Result, Compilation Project)
{
    public IReadOnlyList<EmittedFile> Files { get; } =
    [
        .. Result
            .Results.SelectMany(r => r.GeneratedSources)
            .Select(s => new EmittedFile(s.HintName, s.SourceText.ToString()))
            .OrderBy(f => f.HintName, StringComparer.Ordinal),
    ];

    /// <summary>Errors and warnings of the whole project, emitted files included.</summary>
    public IReadOnlyList<string> Complaints =>
        [
            .. Project
                .GetDiagnostics()
                .Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => d.ToString()),
        ];

    /// <summary>The text of the one file whose name ends like this: <c>.Training.g.cs</c>.</summary>
    public string Text(string ending) =>
        Files.Single(f => f.HintName.EndsWith(ending, StringComparison.Ordinal)).Text;
}
