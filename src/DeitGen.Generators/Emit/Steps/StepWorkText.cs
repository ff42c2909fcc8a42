using DeitGen.Generators.Graph.Calls;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Steps;

/// <summary>What a step computes, as a constant of its own: <c>plan</c> and <c>bench</c> reckon with it.</summary>
internal static class StepWorkText
{
    public static string Of(StepGraph step)
    {
        var cost = StepCost.Of(step);
        return Text(
            $"""
            public static readonly StepWork Work = new(
                Products: {cost.Products}, // multiply-adds
                Operands: {cost.Operands}, // numbers
                Attention: {cost.Attention}, // multiply-adds
                Swept: {cost.Swept}, // numbers
                Calls: {step.CallCount}
            );
            """
        );
    }
}
