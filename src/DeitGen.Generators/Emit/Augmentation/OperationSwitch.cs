using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit.Augmentation;

/// <summary>The one switch over a policy's operations.</summary>
internal static class OperationSwitch
{
    private const int Indent = 16; // of a statement within a case within a method

    /// <summary>A case an operation.</summary>
    /// <param name="selector">What is switched over.</param>
    /// <param name="cases">The labels, and what they stand for.</param>
    /// <param name="magnitude">The magnitude of all; null where it is in a variable.</param>
    public static string Of(
        string selector,
        IEnumerable<(string Label, OperationText Operation)> cases,
        double? magnitude
    )
    {
        var blocks = cases.Select(c =>
            Text(
                $"""
                case {c.Label}:
                    {c.Operation.Statement(Indent, magnitude)}
                    break;
                """
            )
        );
        return Text(
            $$"""
            switch ({{selector}})
            {
                {{string.Join("\n", blocks)}}
            }
            """
        );
    }
}
