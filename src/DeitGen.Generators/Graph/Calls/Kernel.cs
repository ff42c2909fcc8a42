namespace DeitGen.Generators.Graph.Calls;

/// <summary>Something that a step can call.</summary>
/// <param name="Name">Its name among the kernels.</param>
/// <param name="Method">The runtime's method; null where only the tests of the passes run it.</param>
internal sealed record Kernel(string Name, string? Method = null)
{
    /// <summary>Whether the first argument is the team of threads.</summary>
    public bool TakesTeam { get; init; } = true;

    /// <summary>Whether the last argument is beta: 0 in the first micro-batch of a step, then 1.</summary>
    public bool TakesBeta { get; init; }

    /// <summary>Calls that libtorch and the kernels get for it.</summary>
    public int Calls { get; init; } = 1;

    /// <summary>Matrix products among them; the first two values give their sizes.</summary>
    public int Products { get; init; }

    /// <summary>Products inside each head of attention.</summary>
    public int HeadProducts { get; init; }
}
