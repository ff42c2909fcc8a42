using DeitGen.Generators.Graph;
using DeitGen.Generators.Specs;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>What a card says of the spec's steps: compiled or the module's.</summary>
internal sealed class CardSteps(Spec spec, NetworkGraph g)
{
    private bool HasCompiledStep => StepCoverage.Refusal(spec) is null;

    /// <summary>Whether there is a compiled step, and in which precision if not fp32.</summary>
    public string Facts => Precision + Compiled;

    private string Precision =>
        spec.Recipe.Precision == DeitGen.Precision.Fp32
            ? ""
            : $"Precision = Precision.{spec.Recipe.Precision},\n";

    private string Compiled =>
        StepCoverage.Refusal(spec) is { } refusal
            ? $"NoCompiledStep = {Quoted(refusal)},"
            : "StepBytes = StepValues.Bytes,\nStepWork = StepValues.Work,";

    /// <summary>The compiled evaluation, or why there is none.</summary>
    public string Evaluate =>
        StepCoverage.EvaluationRefusal(spec) is { } refusal
            ? $"NoCompiledEvaluation = {Quoted(refusal)},"
            : "Evaluate = arena => new CompiledEvaluation(arena),";

    /// <summary>Runs the loop with the step that the run chose.</summary>
    public string Train =>
        HasCompiledStep
            ? Text(
                $$"""
                Train = parts =>
                {
                    using var compiled =
                        parts.MicroBatch > 0
                            ? new CompiledStep(parts.Run.Arena, parts.MicroBatch)
                            : null;
                    {{Fit.List(16, "var module = new AutogradStep(", Module, ");")}}
                    {{Fit.List(
                    16,
                    "Train(",
                    Arguments("compiled ?? (ITrainingStep<Inputs>)module"),
                    ");"
                )}}
                },
                """
            )
            : Text(
                $"""
                Train = parts =>
                    {Fit.List(
                    16,
                    "Train(",
                    Arguments($"new AutogradStep({string.Join(", ", Module)})"),
                    ")"
                )},
                """
            );

    private IEnumerable<string> Module =>
        [$"({g.Identity.ClassName})parts.Model", "parts.Run.Arena"];

    private IEnumerable<string> Arguments(string step) =>
        (
            (string?[])
                [
                    "parts.Run",
                    step,
                    "parts.Batches",
                    spec.Distillation is null ? null : "parts.Teacher!",
                    new StepInputs(spec, g).NeedsMasks ? "parts.Masks" : null,
                ]
        ).OfType<string>();
}
