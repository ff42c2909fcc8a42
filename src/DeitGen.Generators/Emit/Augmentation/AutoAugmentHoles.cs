using DeitGen.Facts;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Specs.Policies;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>AutoAugment: a line a sub-policy, and a switch over the operations that occur in them.</summary>
internal sealed class AutoAugmentHoles(Spec spec, AutoAugmentSpec auto) : PolicyHoles(spec)
{
    /// <summary>In the order of the enum; an operation of probability 0 never happens.</summary>
    private readonly List<(Op Op, OperationText Text)> operations =
    [
        .. auto
            .SubPolicies.SelectMany(p => (OperationStep[])[p.First, p.Second])
            .Where(s => s.Probability > 0)
            .Select(s => s.Op)
            .Distinct()
            .OrderBy(op => op)
            .Select(op =>
                (
                    op,
                    new OperationText(
                        op,
                        increasing: false,
                        spec.Network.ImageSize,
                        spec.Augmentation.Interpolation
                    )
                )
            ),
    ];

    public override string Words =>
        auto.Name.Length > 0 ? $"AutoAugment (Cubuk et al. 2019), its policy {auto.Name}"
        : auto.SubPolicies.Length == 1 ? "a pair of operations"
        : Text($"one of {auto.SubPolicies.Length} pairs of operations");

    public override string Call => "AutoAugment(canvas, draws.For(Purposes.Policy));";

    public override bool Uncovers => operations.Any(o => o.Text.IsGeometric);

    public override string Methods =>
        Text(
            $$"""
            /// <summary>A pair of operations.</summary>
            private static void AutoAugment(Canvas canvas, Draws draws)
            {
                var (first, second) = SubPolicy({{(
                Count > 1 ? Text($"draws.NextInt({Count})") : "0"
            )}});
                Step(first, canvas, ref draws);
                Step(second, canvas, ref draws);
            }

            /// <summary>A pair by its number: each operation with its probability and magnitude.</summary>
            private static (PolicyStep First, PolicyStep Second) SubPolicy(int number) =>
                {{Pairs}};

            /// <summary>A step, if its turn comes.</summary>
            private static void Step(PolicyStep step, Canvas canvas, ref Draws draws)
            {
                if (Chance(ref draws, step.Probability))
                    {{Fit.List(12, "Apply(", Arguments("step.Operation", Magnitude), ");")}}
            }

            /// <summary>An operation{{(HasLevels ? ", at magnitude m of 10" : "")}}.</summary>
            {{Fit.List(4, "private static void Apply(", Parameters, ")")}}
            {
                {{OperationSwitch.Of("operation", Cases, magnitude: null)}}
            }

            {{Parts}}
            """
        );

    private int Count => auto.SubPolicies.Length;

    private bool AreSigned => operations.Any(o => o.Text.Draws);

    private string[] Parameters =>
        [
            "Op operation",
            .. HasLevels ? ["double m"] : None,
            "Canvas canvas",
            .. AreSigned ? ["ref Draws draws"] : None,
        ];

    private string[] Arguments(string operation, string magnitude) =>
        [
            operation,
            .. HasLevels ? [magnitude] : None,
            "canvas",
            .. AreSigned ? ["ref draws"] : None,
        ];

    private string Parts =>
        PartsText.Of(
            Words,
            Text($"PolicyParts.Pairs(SubPolicy, {Count})"),
            $"(operation, {(HasLevels ? "m" : "_")}, canvas, {(AreSigned ? "draws" : "_")}) => Apply({string.Join(", ", Arguments("operation", "m"))})",
            "AutoAugment",
            auto.MagnitudeStd
        );

    private bool HasLevels => operations.Any(o => o.Text.HasLevel);

    private string Magnitude =>
        auto.MagnitudeStd > 0
            ? Text($"Magnitude(ref draws, step.Magnitude, std: {auto.MagnitudeStd})")
            : "step.Magnitude";

    private IEnumerable<(string, OperationText)> Cases =>
        operations.Select(o => ($"Op.{o.Op}", o.Text));

    private string Pairs
    {
        get
        {
            var pairs = auto.SubPolicies;
            if (pairs.Length == 1)
                return Fit.List(8, "(", Steps(pairs[0]), ")");
            var arms = pairs.Select(
                (p, i) => Fit.List(12, $"{Label(i, pairs.Length)} => (", Steps(p), "),")
            );
            return Text(
                $$"""
                number switch
                {
                    {{string.Join("\n", arms)}}
                }
                """
            );
        }
    }

    /// <summary>The last arm takes what is left, so that the compiler sees that nothing else is.</summary>
    private static string Label(int index, int count) => index < count - 1 ? Text($"{index}") : "_";

    private static string[] Steps(SubPolicySpec pair) => [Step(pair.First), Step(pair.Second)];

    private static string Step(OperationStep step) =>
        Text(
            $"new(Op.{step.Op.ToString()}, {step.Probability}, {Math.Min(step.Magnitude, OpLevels.Limit)})"
        );

    private static string[] None => [];
}
