namespace DeitGen.Runtime.Tests.Support;

/// <summary>Tests that count what the whole process holds: none runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
