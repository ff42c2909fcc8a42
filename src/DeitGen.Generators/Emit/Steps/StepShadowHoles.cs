using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>What a step of bf16 has beside its arenas, each empty in a step of fp32.</summary>
internal sealed class StepShadowHoles(StepProgram p)
{
    public string Field => If("private readonly Shadow shadow; // bf16 copies of the matrices");

    public string Tensors =>
        p.IsRounded
            ? Text(
                $"""
                shadow = new(parameters, gradients, {p.Places.First}, {p.Places.Numbers});
                (weights, grads) = (new(parameters, shadow.Matrices), new(gradients, shadow.Gradients));
                """
            )
            : "(weights, grads) = (new(parameters), new(gradients));";

    public string Round => If("shadow.Round(team);");

    public string Accumulate => If("shadow.Accumulate(team, beta);");

    public string Dispose => If("shadow.Dispose();");

    private string If(string line) => p.IsRounded ? line : "";
}
