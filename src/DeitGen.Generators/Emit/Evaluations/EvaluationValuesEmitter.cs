using DeitGen.Generators.Emit.Steps;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Evaluations;

/// <summary>Writes <c>.Evaluation.Values.g.cs</c>: the memory of the compiled evaluation, a field for each value.</summary>
internal static class EvaluationValuesEmitter
{
    private const int Indent = 8;

    private const string Usings = """
        using System.CodeDom.Compiler;
        using DeitGen.Kernels;
        """;

    public static EmittedFile Emit(StepProgram p) =>
        ClassFile.Named(
            p.Graph.Identity,
            "Evaluation.Values",
            ClassFile.Of(p.Graph.Identity, $"{Usings}\n{p.Alias}", Part(p))
        );

    private static string Part(StepProgram p) =>
        Text(
            $$"""
            partial class {{p.Graph.Identity.ClassName}}
            {
                /// <summary>
                /// The memory of a compiled evaluation. Offsets count bytes, and rows count rows, of one image: [{{p.Tokens}}, {{p.Graph.Stream.Last}}] is [{{p.Tokens}}B, {{p.Graph.Stream.Last}}]
                /// for B images. Values that never live together lie at the same offset.
                /// </summary>
                [GeneratedCode("DeitGen", "1.0")]
                private sealed class EvaluationValues(Workspace memory)
                {
                    /// <summary>Of one image.</summary>
                    public const long Bytes = {{p.Plan.Bytes}};

                    {{string.Join(
                "\n",
                p.Plan.Shared.Select(place => StepValueField.Matrix(place, "", Indent))
            )}}
                }
            }
            """
        );
}
