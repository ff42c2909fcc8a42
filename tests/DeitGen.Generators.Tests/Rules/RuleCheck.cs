using System.Globalization;
using DeitGen.Generators.Analysis;
using DeitGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeitGen.Generators.Tests.Rules;

/// <summary>Compiles a project in memory and holds what the analyzer reports against marks in its source.</summary>
internal static class RuleCheck
{
    /// <summary>The analyzer reports the marked diagnostics at the marked places and no other.</summary>
    public static void Reports(string markedClasses)
    {
        var markup = Markup.Parse(markedClasses);
        Assert.Equal(markup.Marks, Found(Host.Library(SourceFile.Demo(markup.Text))));
    }

    /// <summary>As <see cref="Reports"/>, with the generator's files beside it and without a word from the compiler.</summary>
    public static void ReportsAlone(string markedClasses)
    {
        var markup = Markup.Parse(markedClasses);
        var emission = Driver.Run(markup.Text);
        Assert.Equal(markup.Marks, Found(emission.Project));
        Assert.Empty(emission.Complaints);
    }

    /// <summary>The messages, in the order of their places.</summary>
    public static IReadOnlyList<string> Messages(string classes) =>
        [.. Diagnostics(Host.Library(SourceFile.Demo(classes))).Select(Message)];

    public static IReadOnlyList<string> Found(Compilation project) =>
        [
            .. Diagnostics(project)
                .Select(d => Markup.Show(d.Id, PlaceOf(d)))
                .Order(StringComparer.Ordinal),
        ];

    public static IReadOnlyList<Diagnostic> Diagnostics(Compilation project) =>
        [
            .. project
                .WithAnalyzers([new SpecAnalyzer()])
                .GetAnalyzerDiagnosticsAsync()
                .GetAwaiter()
                .GetResult()
                .OrderBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];

    public static string Message(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static string PlaceOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
