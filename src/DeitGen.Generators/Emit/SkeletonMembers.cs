using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>
/// The public members of an emitted class, which depend on the kind of spec and never on its numbers. They are also the
/// names that a user's own members may not take.
/// </summary>
internal static class SkeletonMembers
{
    public static IEnumerable<(string Name, string Text)> Of(Spec spec)
    {
        var (d, distilled) = (spec.Declaration, spec.Network.IsDistilled);
        var hasBase = d.ForeignBase.Length == 0;
        yield return Constant("long", "Parameters", "0");
        yield return Constant("long", "Macs", "0");
        yield return Constant("string", "LayoutHash", "\"\"");
        yield return Constant("long", "ArenaLength", "0");
        yield return Constant("long", "DecayedLength", "0");
        yield return Constant("string", "Layers", "\"\"");
        yield return Constant("string", "SpecHash", "\"\"");
        yield return Constant("int", "BatchSize", "1");
        foreach (var member in StepCounts(spec))
            yield return member;
        yield return Getter("ArenaLayout", "Layout");
        yield return Getter("ReadOnlySpan<float>", "DropPathRates");
        yield return Getter("Variant", "Variant");
        yield return (
            "Augment",
            Documented(
                "public static void Augment(\n    ISourceImage image,\n    SampleDraws draws,\n    Canvas canvas,\n    Span<float> numbers\n) => throw Invalid;"
            )
        );
        yield return Method(
            "static void",
            "Prepare",
            "ISourceImage image, Canvas canvas, Span<float> numbers"
        );
        if (hasBase)
        {
            yield return (".ctor", Constructor(d.ClassName));
            yield return Method("override Tensor", "forward", "Tensor images");
            yield return Method("void", "Verify", "");
            if (distilled)
                yield return Method("DistilledLogits", "ForwardHeads", "Tensor images");
        }
        foreach (var parameters in TrainingForms)
            yield return Method(
                distilled ? "DistilledLogits" : "Tensor",
                "ForwardTraining",
                parameters
            );
    }

    private static readonly string[] TrainingForms =
    [
        "Tensor images",
        "Tensor images, Tensor keep",
        "Tensor images, IDropout dropout",
        "Tensor images, Tensor keep, IDropout dropout",
    ];

    private static IEnumerable<(string, string)> StepCounts(Spec spec)
    {
        if (spec.TrainImages > 0)
        {
            yield return Constant("long", "StepsPerEpoch", "1");
            yield return Constant("long", "TotalSteps", "1");
            yield return Method(
                "static double",
                "LearningRate",
                "long step, long totalSteps = TotalSteps"
            );
            yield break;
        }
        yield return Method("static long", "StepsPerEpoch", "long images");
        yield return Method("static long", "TotalSteps", "long images");
        yield return Method("static double", "LearningRate", "long step, long totalSteps");
    }

    private static (string, string) Constant(string type, string name, string value) =>
        (name, Documented($"public const {type} {name} = {value};"));

    private static (string, string) Getter(string type, string name) =>
        (name, Documented($"public static {type} {name} => throw Invalid;"));

    private static (string, string) Method(string type, string name, string parameters)
    {
        var head = $"public {type} {name}({parameters}) =>";
        const string Body = "throw Invalid;";
        return (name, Documented(Fit.Line(4, $"{head} {Body}", $"{head}\n    {Body}")));
    }

    private static string Constructor(string name) =>
        Documented($"public {name}(Arena arena)\n    : base(\"\") => throw Invalid;");

    private static string Documented(string member) =>
        Text($"/// <summary>Throws: this spec has an error.</summary>\n{member}");
}
