using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>The one front end of generator and analyzer: resolve, then judge.</summary>
internal static class FrontEnd
{
    public static SpecResult Judge(SpecSource source)
    {
        var spec = Resolver.Resolve(source);
        var problems = Examination.Of(spec, source.Teacher);
        var inherited = BaseOf(source) is { } root
            ? Examination.Of(Resolver.Resolve(root), root.Teacher).Select(Mistake).ToList()
            : [];
        return new(
            spec,
            problems.Where(p => !inherited.Contains(Mistake(p))).ToEquatable(),
            !Examination.HasErrors(problems)
        );
    }

    /// <summary>A mistake is the same wherever it shows: the rule and the values, not the place.</summary>
    private static (Rule, EquatableArray<string>) Mistake(Problem problem) =>
        (problem.Rule, problem.Arguments);

    /// <summary>The base as a spec of its own. A spec within a circle has none: each of its members is to be reported.</summary>
    private static SpecSource? BaseOf(SpecSource source)
    {
        var chain = source.Chain;
        if (
            chain.Links.Length < 2
            || (chain.Fault == ChainFault.Cycle && chain.FaultType == chain.Links[0].TypeName)
        )
            return null;
        var rest = chain with { Links = chain.Links.Skip(1).ToEquatable() };
        var inherits = chain.LevelOf(AttributeNames.FineTune) > 0;
        return new(
            Declaration.Named(source.Declaration.ClassName),
            rest,
            TeacherOf(source, rest),
            inherits ? source.FineTune : null
        );
    }

    /// <summary>Who teaches the base: unknown where the spec names its own teacher, which is then not the base's matter.</summary>
    private static TeacherSource? TeacherOf(SpecSource source, SpecChain rest) =>
        rest.LevelOf(AttributeNames.Distillation) < 0 ? null
        : source.Chain.LevelOf(AttributeNames.Distillation) > 0 ? source.Teacher
        : new("", TeacherKind.Unknown, new([], ChainFault.None, ""));
}
