using Microsoft.CodeAnalysis.CSharp;

namespace DeitGen.Models.Tests.Compilation;

/// <summary>Gives names of emitted code another meaning: its text stays, its usings change.</summary>
/// <param name="Functions">For F, which is torch.nn.functional.</param>
/// <param name="Mixing">For DeitGen.Training.Mixing.</param>
internal sealed record EmittedNames(Type Functions, Type Mixing)
{
    private const string TheirFunctions = "using F = TorchSharp.torch.nn.functional;";
    private const string TheirMixing = "using DeitGen.Training;";

    /// <summary>The same compilation under these names.</summary>
    public Microsoft.CodeAnalysis.Compilation In(Microsoft.CodeAnalysis.Compilation whole)
    {
        foreach (var tree in whole.SyntaxTrees)
            whole = whole.ReplaceSyntaxTree(
                tree,
                CSharpSyntaxTree.ParseText(
                    Renamed(tree.ToString()),
                    (CSharpParseOptions)tree.Options
                )
            );
        return whole;
    }

    private string Renamed(string text) =>
        text.Replace(TheirFunctions, $"using F = {Functions};", StringComparison.Ordinal)
            .Replace(
                TheirMixing,
                $"{TheirMixing} using Mixing = {Mixing};",
                StringComparison.Ordinal
            );
}
