using DeitGen.Generators.Graph;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// What a spec with an error gets: the same public surface with bodies that throw, so that code which names it still
/// compiles and the one error that explains everything is not buried. Where no analyzer runs, the error is in the file.
/// </summary>
internal static class SkeletonEmitter
{
    public static EmittedFile Emit(SpecResult result, bool analyzersRun)
    {
        var d = result.Spec.Declaration;
        var identity = new Identity(
            d.Namespace,
            d.ClassName,
            d.Containers,
            d.FullName,
            d.ClassName
        );
        var error = analyzersRun ? "" : Error(result);
        return ClassFile.Named(
            identity,
            "Skeleton",
            ClassFile.Of(identity, error + Usings, Part(result.Spec))
        );
    }

    private const string Usings = """
        using System;
        using DeitGen.Arenas;
        using DeitGen.Augmentation;
        using DeitGen.Training;
        using static TorchSharp.torch;
        """;

    /// <summary>The first error, on one line. A spec that inherits its error has none: the base's file says it.</summary>
    private static string Error(SpecResult result) =>
        result.Problems.FirstOrDefault(p => p.Rule.Severity == Severity.Error) is { } problem
            ? $"#error {problem.Rule.Id}: {problem.Message}\n"
            : "";

    private static string Part(Spec spec)
    {
        var d = spec.Declaration;
        var isDistilled = spec.Network.IsDistilled;
        var isStatic = d.Unsupported == "static"; // may have neither base nor instance members
        var bases =
            isStatic || d.ForeignBase.Length > 0
                ? ""
                : " : nn.Module<Tensor, Tensor>" + (isDistilled ? ", IDistilledModel" : "");
        var members = SkeletonMembers
            .Of(spec)
            .Where(m => !isStatic && !d.Members.Contains(m.Name))
            .Select(m => m.Text);
        return Text(
            $$"""
            /// <summary>This spec has an error; see its diagnostics.</summary>
            partial class {{d.ClassName}}{{bases}}
            {
                {{string.Join("\n\n", members)}}

                private static InvalidOperationException Invalid => new("the spec has an error");
            }
            """
        );
    }
}
