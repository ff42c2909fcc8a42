using System.Collections.Immutable;
using DeitGen.CodeFixes;
using DeitGen.Generators.Tests.Harness;
using DeitGen.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DeitGen.Generators.Tests.Repairs;

/// <summary>A project as an editor has it open, with our light bulbs.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly AdhocWorkspace workspace = new();

    public Workbench(params IEnumerable<SourceFile> files)
    {
        var model = Host.Library();
        Project = workspace
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(model.Options)
            .WithParseOptions(Host.ParseOptions)
            .WithMetadataReferences(model.References);
        foreach (var file in files)
            Project = Project
                .AddDocument(file.Path, SourceText.From(file.Text), filePath: file.Path)
                .Project;
    }

    public Project Project { get; private set; }

    /// <summary>The classes of namespace Demo, without the lines above them.</summary>
    public string Classes
    {
        get
        {
            var text = Project.Documents.First().GetTextAsync().Result.ToString();
            return text[(text.IndexOf("Demo;", StringComparison.Ordinal) + 5)..].Trim();
        }
    }

    public void Dispose() => workspace.Dispose();

    public static Workbench Of(string classes) => new(SourceFile.Demo(classes));

    public IReadOnlyList<Diagnostic> Diagnostics(string id) =>
        [.. RuleCheck.Diagnostics(Project.GetCompilationAsync().Result!).Where(d => d.Id == id)];

    public IReadOnlyList<CodeAction> Bulbs(Diagnostic diagnostic)
    {
        var bulbs = new List<CodeAction>();
        var document = Project.GetDocument(diagnostic.Location.SourceTree)!;
        var context = new CodeFixContext(
            document,
            diagnostic,
            (action, _) => bulbs.Add(action),
            CancellationToken.None
        );
        new RepairProvider().RegisterCodeFixesAsync(context).Wait();
        return bulbs;
    }

    public Workbench Take(CodeAction bulb)
    {
        var change = bulb.GetOperationsAsync(CancellationToken.None)
            .Result.OfType<ApplyChangesOperation>()
            .Single();
        Project = change.ChangedSolution.GetProject(Project.Id)!;
        return this;
    }

    /// <summary>The first choice of every diagnostic of a rule, as the command line takes them.</summary>
    public Workbench TakeAll(string id)
    {
        var provider = new RepairProvider();
        var context = new FixAllContext(
            Project.Documents.First(),
            provider,
            FixAllScope.Project,
            "0",
            [id],
            new Reported(this, id),
            CancellationToken.None
        );
        return Take(provider.GetFixAllProvider().GetFixAsync(context).Result!);
    }

    private sealed class Reported(Workbench bench, string id) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(bench.Diagnostics(id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(ImmutableArray<Diagnostic>.Empty);
    }
}
