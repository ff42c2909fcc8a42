using DeitGen.Generators.Emit;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>
/// Runs the generator as a compiler host would. Every run is done twice: the second, on a clone of the project, must find
/// everything cached, and nothing of Roslyn's may hang on what the pipeline keeps.
/// </summary>
internal static class Driver
{
    private static readonly string[] Steps =
    [
        TrackingNames.Read,
        TrackingNames.Judged,
        TrackingNames.Compiled,
        TrackingNames.Program,
    ];

    /// <summary>The files of a library with these classes in namespace Demo.</summary>
    public static Emission Run(string classes) => Run(Host.Library(SourceFile.Demo(classes)));

    public static Emission Run(Compilation project, params (string, string)[] properties) =>
        Run(project, CompileOptions.Default, properties);

    public static Emission Run(
        Compilation project,
        CompileOptions options,
        params (string, string)[] properties
    )
    {
        var driver = Create(options, properties)
            .RunGeneratorsAndUpdateCompilation(project, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = driver.GetRunResult();
        Assert.Empty(Roslyn(result));
        Assert.Empty(Rerun(driver.RunGenerators(project.Clone()).GetRunResult()));
        return new(result, output);
    }

    /// <summary>Names of the files that an edit makes the host write anew.</summary>
    public static IReadOnlyList<string> Rewritten(Compilation before, Compilation after)
    {
        var driver = Create(CompileOptions.Default, []).RunGenerators(before);
        var steps = driver.RunGenerators(after).GetRunResult().Results[0].TrackedOutputSteps;
        return
        [
            .. steps
                .Values.SelectMany(s => s)
                .Where(s => s.Outputs.Any(o => !IsKept(o.Reason)))
                .Select(HintOf)
                .Order(StringComparer.Ordinal),
        ];
    }

    public static GeneratorDriver Create(
        CompileOptions options,
        params (string, string)[] properties
    ) =>
        CSharpGeneratorDriver.Create(
            [new DeitGenGenerator(options).AsSourceGenerator()],
            additionalTexts: [],
            Host.ParseOptions,
            new HostOptions(properties),
            new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>Objects of Roslyn's that the pipeline would keep from one edit to the next.</summary>
    private static IEnumerable<string> Roslyn(GeneratorDriverRunResult result) =>
        Tracked(result)
            .SelectMany(s => s.Step.Outputs.Select(o => (s.Name, o.Value)))
            .SelectMany(x => ObjectGraph.FindRoslyn(x.Value).Select(t => $"{x.Name} keeps {t}"));

    /// <summary>Steps that had to do something.</summary>
    private static IEnumerable<string> Rerun(GeneratorDriverRunResult result) =>
        Tracked(result)
            .Concat(result.Results[0].TrackedOutputSteps.SelectMany(Named))
            .SelectMany(s => s.Step.Outputs.Select(o => (s.Name, o.Reason)))
            .Where(s => !IsKept(s.Reason))
            .Select(s => $"{s.Name}: {s.Reason}");

    private static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Tracked(
        GeneratorDriverRunResult result
    ) => result.Results[0].TrackedSteps.Where(s => Steps.Contains(s.Key)).SelectMany(Named);

    private static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Named(
        KeyValuePair<
            string,
            System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>
        > steps
    ) => steps.Value.Select(s => (steps.Key, s));

    private static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static string HintOf(IncrementalGeneratorRunStep output) =>
        output.Inputs.Select(i => i.Source.Outputs[i.OutputIndex].Value).First() switch
        {
            EmittedFile file => file.HintName,
            EquatableArray<string> => "Program.g.cs",
            var other => $"{other}",
        };
}
