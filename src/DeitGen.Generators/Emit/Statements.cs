using DeitGen.Generators.Graph;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Emit;

/// <summary>The body of a method that takes x through a chain and returns the result.</summary>
internal static class Statements
{
    /// <summary>One statement, or a few, for each operation.</summary>
    /// <param name="chain">The operations.</param>
    /// <param name="x">The shape that comes in.</param>
    /// <param name="firstDropout">Number of the chain's first dropout mask, as text before a number: "" or "site + ".</param>
    /// <param name="dropoutOffset">That number.</param>
    /// <param name="hasProbes">Whether tests look at inner values.</param>
    public static string Of(
        Chain chain,
        Shape x,
        string firstDropout,
        int dropoutOffset,
        bool hasProbes
    )
    {
        var lines = new List<string>();
        for (var i = 0; i < chain.Operations.Length; i++)
        {
            var operation = chain.Operations[i];
            var target = i == chain.Operations.Length - 1 && !hasProbes ? "return" : "x =";
            var site = new EmissionSite(Text($"{firstDropout}{dropoutOffset}"), hasProbes);
            lines.Add(operation.Statement(target, x, site));
            if (hasProbes && operation.Probe.Length > 0)
                lines.Add(Text($"probe(\"{operation.Probe}\", x);"));
            dropoutOffset += operation.DropoutSites;
            x = operation.Output(x);
        }
        if (hasProbes)
            lines.Add("return x;");
        return string.Join("\n", lines);
    }
}
